package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostingStoryTest {
    private static final String INTERVIEW = """
            {"counsellor":"C-7","mode":"IN_PERSON","setting":"INDIVIDUAL","minutes":45,"purpose":"ACCOMPANIMENT","personPresent":true}""";
    private final Http http = RunningService.shared().http();

    @Test
    void an_interview_is_recorded_once_and_shows_on_the_journey() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);

        Http.Reply first = vendor.posts("rdv-1", "interview-held", "2026-01-12T10:00:00+01:00", INTERVIEW);
        Http.Reply again = vendor.posts("rdv-1", "interview-held", "2026-01-12T10:00:00+01:00", INTERVIEW);
        Http.Reply other = vendor.posts("rdv-1", "interview-held", "2026-01-12T10:00:00+01:00", INTERVIEW.replace("45", "46"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("duplicate").asBoolean()).isTrue();
        assertThat(again.json().get("position")).isEqualTo(first.json().get("position"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asString()).isEqualTo("urn:clairevoie:same-id-other-content");
        JsonNode journey = http.until(vendor.path(""), shown -> shown.get("events").intValue() == 2);
        assertThat(journey.get("state").asString()).isEqualTo("OPEN");
        assertThat(http.read(vendor.path("/timeline")).get("items")).hasSize(2);
    }

    @Test
    void a_january_interview_entered_after_the_pause_of_february_is_accepted_without_a_warning() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        vendor.accepted("pause", "accompaniment-paused", "2026-02-02T09:00:00+01:00", "{\"reason\":\"HEALTH\"}");

        JsonNode receipt = vendor.accepted("rdv-late", "interview-held", "2026-01-20T10:00:00+01:00", INTERVIEW);

        assertThat(receipt.get("warnings")).isEmpty();
        http.until(vendor.path(""), shown -> shown.get("state").asString().equals("PAUSED"));
    }

    @Test
    void an_outcome_six_months_after_the_closure_is_accepted() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        vendor.accepted("end", "accompaniment-closed", "2026-03-02T09:00:00+01:00", "{\"personAgreed\":\"AGREED\"}");

        vendor.accepted("job", "outcome-recorded", "2026-09-02T09:00:00+02:00", "{\"kind\":\"FIXED_TERM_JOB\",\"horizon\":\"6M\"}");

        JsonNode journey = http.until(vendor.path(""), shown -> shown.get("events").intValue() == 3);
        assertThat(journey.get("state").asString()).isEqualTo("CLOSED");
        assertThat(journey.get("lastOutcome").asString()).isEqualTo("FIXED_TERM_JOB");
    }

    @Test
    void a_partner_engaged_without_information_given_is_accepted_with_a_flag_that_the_auditor_sees() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);

        JsonNode receipt = vendor.accepted("partner", "partner-engaged", "2026-01-15T09:00:00+01:00", """
                {"organisation":"13000548100010","sharedInformation":"MINIMAL","personInvolved":true}""");

        assertThat(receipt.get("warnings").get(0).get("rule").asString()).isEqualTo("informed-before-sharing");
        JsonNode item = http.read("/audit/journeys/" + vendor.accompanimentId).get("items").get(1);
        assertThat(item.get("flags").get(0).get("rule").asString()).isEqualTo("informed-before-sharing");
        assertThat(item.get("recordedBy").get("organisation").asString()).isEqualTo(TestIssuer.ORGANISATION);
        assertThat(item.get("recordedBy").get("actor").asString()).as("a pseudonym").hasSize(22);
    }

    @Test
    void a_repeat_with_a_stale_if_match_answers_as_the_first_time_and_anything_else_412() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        vendor.accepted("rdv-1", "interview-held", "2026-01-12T10:00:00+01:00", INTERVIEW);

        var repeat = http.post(vendor.event("rdv-1", "interview-held", "2026-01-12T10:00:00+01:00", INTERVIEW), "If-Match", "\"0\"");
        var fresh = http.post(vendor.event("rdv-2", "interview-held", "2026-01-13T10:00:00+01:00", INTERVIEW), "If-Match", "\"0\"");

        assertThat(repeat.status()).isEqualTo(200);
        assertThat(fresh.status()).isEqualTo(412);
        assertThat(fresh.json().get("type").asString()).isEqualTo("urn:clairevoie:stale-version");
    }
}
