package org.clairevoie.query.export.content;

import java.util.List;
import java.util.UUID;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.export.content.ExportPseudonyms.Kind;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.sequence.WeekState;
import org.clairevoie.query.sequence.WeekStates;

/// One journey on its way into the files: read once, written by every format.
///
/// @param number its place in the export, from 1, in the order of pseudonyms: an order by opening would join two exports
/// @param id its pseudonym
/// @param journey on the two dates asked; it was open by then
/// @param weeks its states up to the happened date
/// @param over what was read of it as it went
public record ExportedJourney(
        long number,
        String id,
        JourneyHistory history,
        JourneyAsOf journey,
        ContrastReading reading,
        List<WeekState> weeks,
        ReadingsOverTime over,
        ExportQuestion question,
        ExportPseudonyms pseudonyms) {
    public static ExportedJourney of(
            long number, String id, JourneyHistory history, JourneyAsOf journey, ExportQuestion question, ExportPseudonyms pseudonyms) {
        return new ExportedJourney(
                number, id, history, journey, question.readings().read(journey), WeekStates.of(journey),
                new ReadingsOverTime(history, journey, question.readings()), question, pseudonyms);
    }

    public String event(UUID eventId) {
        return pseudonyms.of(Kind.EVENT, eventId.toString());
    }

    public String event(Standing event) {
        return event(event.eventId());
    }
}
