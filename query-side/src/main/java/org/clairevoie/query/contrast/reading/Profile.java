package org.clairevoie.query.contrast.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.DoubleStream;
import org.clairevoie.query.contrast.indices.Context;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.indices.Organisation;
import org.clairevoie.query.contrast.indices.Situation;
import org.jspecify.annotations.Nullable;

/// The three effects side by side. They do not substitute for each other, so there is no average of them: one number is
/// the least of the three or their geometric mean, and null where one of them was not observed.
///
/// @param situation unweighted mean of the indices that are not null, 1 being the practice that works; null when all are
/// @param organisation likewise, with reporting share and imposed share as 1 − x
/// @param context likewise
@JsonInclude
public record Profile(
        @Nullable Double situation,
        @Nullable Double organisation,
        @Nullable Double context,
        @Nullable Double minimum,
        @Nullable Double geometricMean) {
    static Profile of(Situation situation, Organisation organisation, Context context) {
        return of(
                mean(value(situation.resourceUptake()), value(situation.strengthBalance()), value(situation.interviewYield()),
                        value(situation.personInitiative())),
                mean(1 - value(organisation.reportingShare()), 1 - value(organisation.imposedShare()),
                        value(organisation.reportReuse()), value(organisation.marginRatio())),
                mean(value(context.contextWorkRatio()), value(context.contextYield())));
    }

    static Profile of(@Nullable Double situation, @Nullable Double organisation, @Nullable Double context) {
        if (situation == null || organisation == null || context == null) {
            return new Profile(situation, organisation, context, null, null);
        }
        double least = Math.min(situation, Math.min(organisation, context));
        return new Profile(situation, organisation, context, least, Math.cbrt(situation * organisation * context));
    }

    /// Not a number stands for null here, so that 1 − null is null.
    private static double value(IndexValue index) {
        return index.value() == null ? Double.NaN : index.value();
    }

    private static @Nullable Double mean(double... values) {
        double[] observed = DoubleStream.of(values).filter(value -> !Double.isNaN(value)).toArray();
        return observed.length == 0 ? null : DoubleStream.of(observed).sum() / observed.length;
    }
}
