package org.clairevoie.query.cohort.told;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.CountedLine;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.outcome.Cautions;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.LeftOut;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.clairevoie.query.outcome.OutcomeGroups;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /cohorts/{id}/curves`.
///
/// @param misleading what is wrong with the whole answer; absent where nothing is
/// @param cautions what must stand beside the curves
/// @param landmark in days from opening, where the curves begin; absent where they begin with the opening
/// @param leftOut why others are not at risk there; with those at risk they add up to the size
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurvesTold(
        @Nullable Caution misleading, List<Caution> cautions, @JsonUnwrapped Frame frame, OutcomeGroups outcomes, Count size, String classedBy, @Nullable Integer landmark,
        Map<LeftOut, Left> leftOut, Count importedMidway, Count closedWithoutOutcome, List<ClassTold> classes) {

    record Left(Count count, String en, String fr) {}

    /// What was asked, beside the cohort.
    public record Question(Classing classing, OutcomeGroups outcomes, Set<OutcomeGroup> groups) {}

    public static CurvesTold of(Frame frame, Question question, CurvesRead read, List<CurvesRead> earlier) {
        Threshold threshold = frame.threshold();
        Map<String, Long> everybody = read.everybody();
        CountedLine<String> line = CountedLine.of(
                everybody, ContrastTold.tooClose(everybody, earlier.stream().map(CurvesRead::everybody).toList(), threshold), threshold);
        Map<LeftOut, Left> left = new LinkedHashMap<>();
        for (LeftOut reason : LeftOut.values()) {
            left.put(reason, new Left(count(line, reason.name()), reason.en(), reason.fr()));
        }
        List<Caution> cautions = Cautions.beside(question.classing(), read.imported() > 0);
        List<ClassTold> classes = new ArrayList<>();
        read.classes().forEach((name, inClass) -> classes.add(ClassTold.of(
                name, inClass, count(line, name), earlier.stream().map(before -> before.inClass(name)).toList(), question.groups(),
                cautions.getFirst(), threshold)));
        long atRisk = read.classes().values().stream().mapToLong(CurvesRead.InClass::atRisk).sum();
        return new CurvesTold(
                Cautions.misleading(question.classing()), cautions, frame, question.outcomes(), line.total(), classedBy(question.classing()),
                question.classing() instanceof Classing.AtLandmark at ? at.landmark().days() : null, left,
                among(atRisk, read.imported(), earlier.stream().map(CurvesRead::imported).toList(), threshold),
                among(atRisk, read.closedWithoutOutcome(), earlier.stream().map(CurvesRead::closedWithoutOutcome).toList(), threshold),
                List.copyOf(classes));
    }

    private static Count count(CountedLine<String> line, String name) {
        return line.counts().getOrDefault(name, Count.suppressed());
    }

    private static Count among(long all, long some, List<Long> earlier, Threshold threshold) {
        boolean close = earlier.stream().anyMatch(before -> threshold.isTooClose(some, before));
        return close || threshold.isTooFew(some) || threshold.isTooFew(all - some) ? Count.suppressed() : Count.of(some);
    }

    private static String classedBy(Classing classing) {
        return switch (classing) {
            case Classing.Together _ -> "none";
            case Classing.AtLandmark _ -> "landmark";
            case Classing.ByFinalReading _ -> "final";
        };
    }
}
