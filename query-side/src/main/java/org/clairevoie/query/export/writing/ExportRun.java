package org.clairevoie.query.export.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.export.content.ExportPseudonyms;
import org.clairevoie.query.export.content.ExportPseudonyms.Kind;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;

/// Writes one export: the members in the order of their pseudonyms, some histories at a time, every format in one pass. Of the
/// population it keeps only who is in it.
public final class ExportRun {
    private static final int AT_A_TIME = 200;
    private final ExportQuestion question;
    private final ExportPseudonyms pseudonyms;
    private final Members members;
    private final Histories histories;

    public ExportRun(ExportQuestion question, ExportPseudonyms pseudonyms, Members members, Histories histories) {
        this.question = question;
        this.pseudonyms = pseudonyms;
        this.members = members;
        this.histories = histories;
    }

    /// Told how far the export is.
    public interface Progress {
        /// @throws ExportStopped to stop it
        void at(long done, long total, long rows);
    }

    private record Member(String pseudonym, UUID accompaniment) {}

    /// @param folder empty; holds the whole export when this returns, its manifest last
    /// @throws ExportStopped when too few journeys were open by the dates, or the progress says so
    public void into(Path folder, Progress progress) throws IOException {
        List<Member> all = new ArrayList<>();
        members.each(question.cohort(), question.position(),
                id -> all.add(new Member(pseudonyms.of(Kind.JOURNEY, id.toString()), id)));
        all.sort(Comparator.comparing(Member::pseudonym));
        long written = 0;
        try (ExportFiles files = new ExportFiles(folder, question)) {
            for (int from = 0; from < all.size(); from += AT_A_TIME) {
                progress.at(from, all.size(), files.rows());
                written = write(all.subList(from, Math.min(from + AT_A_TIME, all.size())), written, files);
            }
            if (written < question.threshold()) {
                throw new ExportStopped("too-few", "fewer than " + question.threshold() + " journeys were open by the dates asked");
            }
            progress.at(all.size(), all.size(), files.rows());
            Manifest.write(folder, question, written, files.finish());
        }
    }

    private long write(List<Member> some, long before, ExportFiles files) throws IOException {
        Map<UUID, JourneyHistory> found = histories.of(some.stream().map(Member::accompaniment).toList(), question.position());
        long number = before;
        for (Member member : some) {
            JourneyHistory history = found.get(member.accompaniment);
            if (history != null) {
                JourneyAsOf journey = history.asOf(question.happenedBy(), question.knownBy(), question.clock());
                if (journey.openedAt() != null) {
                    number++;
                    files.write(ExportedJourney.of(number, member.pseudonym, history, journey, question, pseudonyms));
                }
            }
        }
        return number;
    }
}
