package org.clairevoie.query.export.traminer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.export.content.Writing.Written;
import org.clairevoie.query.export.csv.CsvFile;
import org.clairevoie.query.sequence.OptimalMatching;
import org.clairevoie.query.sequence.WeekState;

/// How far sequences are from each other, as a square for `as.dist`. It grows with the square of the journeys, and so is given
/// for the first of them alone. Their order is that of pseudonyms under a fresh key: the first are a sample drawn by lot.
final class MatchingFile {
    private final Path file;
    private final int most;
    private final OptimalMatching<WeekState> matching = OptimalMatching.asTraminer();
    private final List<List<WeekState>> sequences = new ArrayList<>();
    private long leftOut;

    MatchingFile(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    void write(List<WeekState> weeks) {
        if (sequences.size() < most) {
            sequences.add(weeks);
        } else {
            leftOut++;
        }
    }

    Written finish() throws IOException {
        int size = sequences.size();
        double[][] distances = new double[size][size];
        List<String> header = new ArrayList<>(List.of("id"));
        for (int one = 0; one < size; one++) {
            header.add("s" + (one + 1));
            for (int other = 0; other < one; other++) {
                distances[one][other] = matching.distance(sequences.get(one), sequences.get(other));
                distances[other][one] = distances[one][other];
            }
        }
        try (CsvFile rows = new CsvFile(file, header)) {
            for (int one = 0; one < size; one++) {
                List<Object> row = new ArrayList<>(List.of(one + 1));
                for (double distance : distances[one]) {
                    row.add(distance);
                }
                rows.row(row);
            }
        }
        return new Written(String.valueOf(file.getFileName()), size, leftOut);
    }
}
