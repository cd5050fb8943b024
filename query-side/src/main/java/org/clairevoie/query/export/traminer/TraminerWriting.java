package org.clairevoie.query.export.traminer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.Group;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.csv.CsvFile;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.sequence.Spell;
import org.clairevoie.query.sequence.WeekState;

/// TraMineR numbers its sequences: `id` is a journey's place in the export, and `traminer-ids.csv` says whose it is.
public final class TraminerWriting implements Writing {
    private static final String PREFIX = "traminer-";
    private final CsvFile ids;
    private final CsvFile spell;
    private final CsvFile sps;
    private final CsvFile dss;
    private final CsvFile tse;
    private final StsFile sts;
    private final MatchingFile matching;
    private long withoutDay;

    /// @param matched how many sequences are matched with each other at most
    public TraminerWriting(Path folder, int matched) throws IOException {
        ids = new CsvFile(folder.resolve(PREFIX + "ids.csv"), List.of("id", "journey"));
        spell = new CsvFile(folder.resolve(PREFIX + "spell.csv"), List.of("id", "begin", "end", "status", "row"));
        sps = new CsvFile(folder.resolve(PREFIX + "sps.csv"), List.of("id", "sequence"));
        dss = new CsvFile(folder.resolve(PREFIX + "dss.csv"), List.of("id", "sequence"));
        tse = new CsvFile(folder.resolve(PREFIX + "tse.csv"), List.of("id", "time", "event", "row"));
        sts = new StsFile(folder, PREFIX + "sts.csv");
        matching = new MatchingFile(folder.resolve(PREFIX + "om.csv"), matched);
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        long id = journey.number();
        ids.row(List.of(id, journey.id()));
        List<Spell<WeekState>> spells = Spell.of(journey.weeks());
        for (Spell<WeekState> each : spells) {
            spell.row(List.of(id, each.begin(), each.end(), each.state().code(), spell.rows() + 1));
        }
        sps.row(List.of(id, spells.stream()
                .map(each -> "(" + each.state().code() + "," + each.duration() + ")").collect(Collectors.joining("-"))));
        dss.row(List.of(id, spells.stream().map(each -> each.state().code()).collect(Collectors.joining("-"))));
        sts.write(id, journey.weeks());
        matching.write(journey.weeks());
        events(journey);
    }

    /// What has no day of its own, or came before the opening, has no place on a time line that begins with 0.
    private void events(ExportedJourney journey) throws IOException {
        Instant opened = journey.over().opened();
        for (Standing event : journey.journey().events()) {
            var type = Catalogue.of(event.event());
            Long day = Times.day(event, opened);
            if (type.group() == Group.RECORD) {
                continue;
            }
            if (day == null || day < 0) {
                withoutDay++;
            } else {
                tse.row(List.of(journey.number(), day, type.name(), tse.rows() + 1));
            }
        }
    }

    @Override
    public long rows() {
        return Stream.of(ids, spell, sps, dss, tse).mapToLong(CsvFile::rows).sum();
    }

    @Override
    public List<Written> finish() throws IOException {
        close();
        List<Written> written = new ArrayList<>();
        written.add(new Written(PREFIX + "ids.csv", ids.rows(), 0));
        written.add(new Written(PREFIX + "spell.csv", spell.rows(), 0));
        written.add(sts.finish());
        written.add(new Written(PREFIX + "sps.csv", sps.rows(), 0));
        written.add(new Written(PREFIX + "dss.csv", dss.rows(), 0));
        written.add(new Written(PREFIX + "tse.csv", tse.rows(), withoutDay));
        written.add(matching.finish());
        return written;
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : List.of(ids, spell, sps, dss, tse)) {
            file.close();
        }
        sts.close();
    }
}
