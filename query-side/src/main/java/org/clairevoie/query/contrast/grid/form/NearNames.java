package org.clairevoie.query.contrast.grid.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerDistance;

/// What the writer of an unknown name may have meant.
final class NearNames {
    private static final int MOST_NAMED = 3;
    private static final JaroWinklerDistance DISTANCE = new JaroWinklerDistance();

    private NearNames() {}

    static List<String> of(String name, Collection<String> known) {
        return known.stream().sorted(Comparator.comparingDouble((String each) -> DISTANCE.apply(name, each)).thenComparing(each -> each))
                .limit(MOST_NAMED).toList();
    }
}
