package org.clairevoie.query.export.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void a_landmark_reads_what_was_known_then_and_tells_censored_from_not_known() {
        List<String> read = landmarks(Twins.integratedAfterwards(), 100);
        assertThat(read).containsExactly("30 READ JUXTAPOSED", "60 READ INTEGRATED", "90 READ INTEGRATED", "180 CENSORED ");
        JourneyWriter imported = JourneyWriter.opened();
        imported.on(3).recordedOn(70).tells(Facts.verbatim());
        List<RecordedEvent> late = imported.events().stream().map(event -> event.at(event.position(), JourneyWriter.instant(70))).toList();
        assertThat(landmarks(late, 100)).containsExactly("30 NOT_KNOWN ", "60 NOT_KNOWN ", "90 READ UNOBSERVED", "180 CENSORED ");
    }

    @Test
    void intervals_carry_the_reading_known_at_their_start_and_end_with_outcomes() {
        JourneyWriter journey = Twins.integrated();
        outcome(journey, 33, OutcomeRecorded.Kind.SHORT_JOB);
        outcome(journey, 50.5, OutcomeRecorded.Kind.PERMANENT_JOB);
        outcome(journey, 50.5, OutcomeRecorded.Kind.OTHER);
        Exported exported = Exported.of(journey.events(), 60, ExportFormat.COUNTING_PROCESS);
        assertThat(exported.rows("counting_process.csv"))
                .extracting(row -> row.get("start") + " " + row.get("stop") + " " + row.get("state") + " " + row.get("event"))
                .containsExactly(
                        "0 5 UNOBSERVED ", "5 8 MIXED ", "8 33 INTEGRATED EMPLOYMENT", "33 51 INTEGRATED EMPLOYMENT", "51 60 INTEGRATED ");
        assertThat(exported.manifest().get("files").get(0).get("leftOut").intValue()).as("two at one time").isEqualTo(1);
    }

    @Test
    void an_outcome_that_came_before_the_journey_was_known_is_counted_out() {
        JourneyWriter journey = JourneyWriter.opened();
        outcome(journey, 5, OutcomeRecorded.Kind.SHORT_JOB);
        List<RecordedEvent> late = journey.events().stream().map(event -> event.at(event.position(), JourneyWriter.instant(20))).toList();
        Exported exported = Exported.of(late, 60, ExportFormat.COUNTING_PROCESS);
        assertThat(exported.rows("counting_process.csv")).extracting(row -> row.get("start") + " " + row.get("stop")).isEmpty();
        assertThat(exported.manifest().get("files").get(0).get("leftOut").intValue()).isEqualTo(1);
    }

    @Test
    void a_week_carries_the_reading_before_it_and_its_first_outcome() {
        JourneyWriter journey = Twins.integrated();
        outcome(journey, 15, OutcomeRecorded.Kind.SHORT_JOB);
        outcome(journey, 16, OutcomeRecorded.Kind.TRAINING);
        assertThat(Exported.of(journey.events(), 28, ExportFormat.PERSON_PERIOD).rows("person_period.csv"))
                .extracting(row -> String.join(
                        " ", row.get("week"), row.get("state"), row.get("reading_before"), row.get("outcomes") + row.get("outcome")))
                .containsExactly(
                        "1 ACTIVE_LINKED UNOBSERVED 0", "2 WORKPLACE_TRIAL MIXED 0", "3 EMPLOYED INTEGRATED 2SHORT_JOB",
                        "4 TRAINING INTEGRATED 0");
    }

    @Test
    void a_day_is_a_day_and_a_month_a_month() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(3).to(Precision.DAY).tells(Facts.verbatim());
        journey.on(40).to(Precision.MONTH).tells(Facts.verbatim());
        Exported exported = Exported.of(journey.events(), 60, ExportFormat.CSV);
        assertThat(exported.rows("events.csv"))
                .extracting(row -> row.get("occurred_at") + " " + row.get("occurred_precision") + " " + row.get("day"))
                .containsExactly("2026-01-05T09:00:00+01:00 INSTANT 0", "2026-01-08 DAY 2", "2026-02 MONTH ");
        assertThat(exported.text("events.csv")).doesNotContain("T00:00");
    }

    @Test
    void what_is_worded_freely_stays_and_codes_leave_as_far_as_they_are_known() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(1).tells(new PersonSpoke(
                PersonSpoke.Kind.WISH, new Personal.Said("her own words"), List.of("mobilite--avec-mme-dupont", "Jean Dupont"),
                PersonSpoke.Authorship.VERBATIM));
        journey.on(2).tells(new PartnerEngaged("13000548100010", "plie", "landlord of Mr D.", PartnerEngaged.SharedInformation.NONE, true));
        Exported exported = Exported.of(journey.events(), 60, ExportFormat.values());
        assertThat(exported.rows("attributes.csv")).extracting(row -> row.get("name") + "=" + row.get("value"))
                .contains("themes=mobilite;unknown-code", "kind=WISH", "network=plie", "territory=93", "personInvolved=true")
                .noneMatch(each -> each.startsWith("text") || each.startsWith("role") || each.endsWith("13000548100010"));
        exported.bytes().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name)
                .doesNotContain("her own words", "dupont", "Dupont", "landlord", "13000548100010"));
    }

    @Test
    void one_person_one_professional_and_one_partner_keep_one_name_across_journeys() {
        List<RecordedEvent> both = new ArrayList<>();
        for (long number : new long[] {1, 2}) {
            JourneyWriter journey = JourneyWriter.opened(number);
            UUID interview = journey.on(1).tells(new InterviewHeld(
                    "counsellor", InterviewHeld.Mode.PHONE, InterviewHeld.Setting.INDIVIDUAL, 30, null, InterviewHeld.Purpose.OTHER, true, null));
            journey.on(2).tells(Facts.partner(), Link.to(LinkType.RESULTS_FROM, interview));
            journey.corrects(journey.events().getFirst().eventId(), new AccompanimentOpened(
                    "one person", AccompanimentOpened.Scheme.CEJ, AccompanimentOpened.Orientation.SOCIAL, AccompanimentOpened.EntryMode.CHOSEN,
                    "2A004", null));
            both.addAll(journey.events());
        }
        Exported exported = Exported.of(both, 60, ExportFormat.CSV);
        assertThat(exported.rows("journeys.csv")).extracting(row -> row.get("departement")).containsExactly("2A", "2A");
        assertThat(exported.rows("journeys.csv").stream().map(row -> row.get("person")).distinct()).hasSize(1);
        for (String name : List.of("counsellor", "organisation")) {
            assertThat(exported.rows("attributes.csv").stream().filter(row -> name.equals(row.get("name"))).map(row -> row.get("value")))
                    .hasSize(2).matches(values -> values.stream().distinct().count() == 1);
        }
    }

    private static void outcome(JourneyWriter journey, double day, OutcomeRecorded.Kind kind) {
        journey.on(day).tells(new OutcomeRecorded(kind, null, null, null, null, null, OutcomeRecorded.Horizon.EXIT));
    }

    private static List<String> landmarks(JourneyWriter journey, double day) {
        return landmarks(journey.events(), day);
    }

    private static List<String> landmarks(List<RecordedEvent> events, double day) {
        return Exported.of(events, day, ExportFormat.CSV).rows("landmarks.csv").stream()
                .map(row -> row.get("landmark") + " " + row.get("status") + " " + row.get("reading")).toList();
    }
}
