package org.clairevoie.query.contrast.continuity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.history.JourneyAsOf;
import org.jspecify.annotations.Nullable;

/// How often the person met the same professional. With v the contacts in order, N contacts, nᵢ of them with provider i,
/// pᵢ = nᵢ/N, M providers; all null when N = 0. Accompaniment is not reduced to this bond.
///
/// @param contacts N: interviews held
/// @param providers M: the counsellors who held them
/// @param upc usual provider: max nᵢ / N
/// @param coc continuity of care: (Σnᵢ² − N) / (N(N − 1)); null when N < 2
/// @param secon sequential continuity: Σ1[vₜ = vₜ₋₁] / (N − 1); null when N < 2
/// @param hhi concentration: Σpᵢ²
/// @param entropy of the visits, in bits: −Σpᵢ log₂ pᵢ
/// @param mmci modified modified continuity index: (1 − M/(N + 0.1)) / (1 − 1/(N + 0.1))
/// @param because why some of them are null
@JsonInclude
public record Continuity(
        int contacts,
        int providers,
        @Nullable Double upc,
        @Nullable Double coc,
        @Nullable Double secon,
        @Nullable Double hhi,
        @Nullable Double entropy,
        @Nullable Double mmci,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Because because) {
    private static final double MMCI_OFFSET = 0.1;

    public static Continuity of(JourneyAsOf journey) {
        List<String> contacts = new ArrayList<>();
        journey.events().forEach(event -> {
            if (event.event() instanceof InterviewHeld interview) {
                contacts.add(interview.counsellor());
            }
        });
        return of(contacts);
    }

    /// @param contacts who was met, in order
    public static Continuity of(List<String> contacts) {
        int all = contacts.size();
        if (all == 0) {
            return new Continuity(0, 0, null, null, null, null, null, null, Because.NOT_OBSERVED);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        contacts.forEach(provider -> counts.merge(provider, 1, Integer::sum));
        Collection<Integer> each = counts.values();
        double squares = each.stream().mapToDouble(count -> (double) count * count).sum();
        double most = each.stream().mapToInt(Integer::intValue).max().orElse(0);
        double pairs = all * (all - 1.0);
        boolean once = all == 1;
        return new Continuity(
                all, counts.size(), most / all, once ? null : (squares - all) / pairs, once ? null : repeats(contacts) / (all - 1.0),
                squares / all / all, entropy(each, all), mmci(counts.size(), all), once ? Because.NOT_APPLICABLE : null);
    }

    private static int repeats(List<String> contacts) {
        int repeats = 0;
        for (int visit = 1; visit < contacts.size(); visit++) {
            repeats += contacts.get(visit).equals(contacts.get(visit - 1)) ? 1 : 0;
        }
        return repeats;
    }

    private static double entropy(Collection<Integer> counts, double all) {
        double bits = counts.stream().mapToDouble(count -> count / all * Math.log(all / count)).sum() / Math.log(2);
        return Math.max(0, bits);
    }

    private static double mmci(int providers, int contacts) {
        double visits = contacts + MMCI_OFFSET;
        return (1 - providers / visits) / (1 - 1 / visits);
    }
}
