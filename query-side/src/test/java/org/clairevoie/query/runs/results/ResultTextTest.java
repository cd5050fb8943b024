package org.clairevoie.query.runs.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.jspecify.annotations.Nullable;

class ResultTextTest {
    @Provide
    Arbitrary<List<@Nullable Reading>> weeks() {
        return Arbitraries.of(Reading.class).injectNull(0.2).list().ofMaxSize(60);
    }

    @Property(tries = 200)
    void weeks_are_read_as_they_were_written(@ForAll("weeks") List<@Nullable Reading> weeks) {
        WeeklyTrajectory trajectory = new WeeklyTrajectory(new ArrayList<>(weeks));
        assertThat(ResultText.weeks(ResultText.of(trajectory))).isEqualTo(trajectory);
    }

    @Property(tries = 200)
    void indices_are_read_as_they_were_written(@ForAll long seed) {
        Map<Index, IndexValue> indices = new EnumMap<>(Index.class);
        Random random = new Random(seed);
        for (Index index : Index.values()) {
            long denominator = random.nextInt(50);
            long numerator = denominator == 0 ? 0 : random.nextLong(denominator + 1);
            indices.put(index, new IndexValue(
                    denominator == 0 ? null : (Double) ((double) numerator / denominator), numerator, denominator,
                    random.nextBoolean() ? (Double) (1.0 / (1 + random.nextInt(100_000))) : null, random.nextBoolean() ? (Integer) random.nextInt(9) : null,
                    denominator == 0 ? Because.WINDOW_NOT_OVER : null, List.of(), List.of(), List.of()));
        }
        assertThat(ResultText.indices(ResultText.of(indices))).isEqualTo(indices);
    }

    /// It stands in rows: names are chosen once.
    @Example
    void it_is_written_so() {
        assertThat(ResultText.of(Map.of(Index.LINK_COVERAGE, new IndexValue(0.75, 3, 4, 0.5, 1, null, List.of(), List.of(), List.of()))))
                .isEqualTo("linkCoverage=3/4@0.5?1");
        assertThat(ResultText.of(Map.of(Index.ROOTEDNESS, new IndexValue(null, 0, 0, null, null, Because.NOT_OBSERVED, List.of(), List.of(), List.of()))))
                .isEqualTo("rootedness=0/0!NOT_OBSERVED");
        List<@Nullable Reading> weeks = new ArrayList<>();
        weeks.add(Reading.INTEGRATED);
        weeks.add(null);
        weeks.addAll(List.of(Reading.JUXTAPOSED, Reading.MIXED, Reading.UNOBSERVED));
        assertThat(ResultText.of(new WeeklyTrajectory(weeks))).isEqualTo("I-JMU");
    }
}
