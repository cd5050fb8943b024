package org.clairevoie.query.contrast.grid.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Whether the thresholds leave each reading possible, and the two opposite ones apart. Parts that the schema finds malformed are
/// passed over.
final class ThresholdCheck {
    /// Counts describe how much there is, not how it hangs together: both readings may bound them as they like.
    private static final String COUNT = "services";

    private record Bound(String pointer, String index, String comparison, double threshold) {
        boolean isLower() {
            return "AT_LEAST".equals(comparison);
        }

        boolean isOver(Bound lower) {
            return !isLower() && lower.isLower() && index.equals(lower.index) && threshold > lower.threshold;
        }

        boolean excludes(Bound lower) {
            boolean least = "LESS_THAN".equals(comparison) ? threshold <= lower.threshold : threshold < lower.threshold;
            return !isLower() && lower.isLower() && index.equals(lower.index) && least;
        }

        @Override
        public String toString() {
            return index + " " + comparison + " " + threshold;
        }
    }

    private ThresholdCheck() {}

    static List<Fault> of(JsonNode grid) {
        JsonNode thresholds = grid.path("thresholds");
        List<Fault> faults = new ArrayList<>();
        for (String reading : List.of("unobserved", "integrated", "juxtaposed")) {
            List<Bound> bounds = bounds(thresholds, reading);
            for (Bound upper : bounds) {
                bounds.stream().filter(upper::excludes).forEach(lower -> faults.add(new Fault(upper.pointer, Fault.CONTRADICTION,
                        "no journey can meet both " + upper + " and " + lower + " (" + lower.pointer + ")")));
            }
        }
        List<Bound> integrated = bounds(thresholds, "integrated");
        for (Bound upper : bounds(thresholds, "juxtaposed")) {
            integrated.stream().filter(lower -> !upper.index.equals(COUNT) && upper.isOver(lower))
                    .forEach(lower -> faults.add(new Fault(upper.pointer, Fault.CONTRADICTION,
                            "the bound of JUXTAPOSED, " + upper + ", is above that of INTEGRATED, " + lower + " (" + lower.pointer + ")")));
        }
        return faults;
    }

    private static List<Bound> bounds(JsonNode thresholds, String reading) {
        List<Bound> bounds = new ArrayList<>();
        JsonNode criteria = thresholds.path(reading);
        for (int place = 0; place < criteria.size(); place++) {
            JsonNode criterion = criteria.get(place);
            if (criterion.path("index").isString() && criterion.path("comparison").isString() && criterion.path("threshold").isNumber()) {
                bounds.add(new Bound("/thresholds/" + reading + "/" + place, criterion.get("index").asString(),
                        criterion.get("comparison").asString(), criterion.get("threshold").doubleValue()));
            }
        }
        return bounds;
    }
}
