package org.clairevoie.query.runs.work;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.contrast.kept.Bucket;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// A range of buckets and how far it has been read, as Spring Batch keeps it: saved in the transaction that commits the results.
///
/// @param end the first bucket beyond
/// @param journeys in it
record Share(int number, int first, int end, long journeys) {
    private static final String NUMBER = "share";
    private static final String FIRST = "firstBucket";
    private static final String END = "endBucket";
    private static final String JOURNEYS = "journeys";
    private static final String READ_BUCKET = "readBucket";
    private static final String READ_JOURNEY = "readJourney";

    /// By name, each with nothing read yet.
    ///
    /// @param journeys in each bucket
    static Map<String, ExecutionContext> all(int shares, long[] journeys) {
        Map<String, ExecutionContext> all = new HashMap<>();
        for (int number = 0; number < shares; number++) {
            int first = number * Bucket.COUNT / shares;
            int end = (number + 1) * Bucket.COUNT / shares;
            long within = 0;
            for (int bucket = first; bucket < end; bucket++) {
                within += journeys[bucket];
            }
            ExecutionContext context = new ExecutionContext();
            context.putInt(NUMBER, number);
            context.putInt(FIRST, first);
            context.putInt(END, end);
            context.putLong(JOURNEYS, within);
            all.put(Integer.toString(number), context);
        }
        return all;
    }

    static Share of(StepExecution step) {
        ExecutionContext context = step.getExecutionContext();
        return new Share(context.getInt(NUMBER), context.getInt(FIRST), context.getInt(END), context.getLong(JOURNEYS));
    }

    /// Where to go on.
    ShareRows.Place readUpTo(ExecutionContext context) {
        return context.containsKey(READ_JOURNEY)
                ? new ShareRows.Place(context.getInt(READ_BUCKET), UUID.fromString(context.getString(READ_JOURNEY)))
                : ShareRows.Place.before(first);
    }

    static void haveRead(ShareRows.Place last, ExecutionContext context) {
        context.putInt(READ_BUCKET, last.bucket());
        context.putString(READ_JOURNEY, last.accompanimentId().toString());
    }
}
