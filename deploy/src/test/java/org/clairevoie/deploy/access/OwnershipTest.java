package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.PlantedSecrets;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whose accompaniment it is, and who else may know of it.
class OwnershipTest {
    private static final String PARTNER = "55208131766522";
    private static final String STRANGER = "73282932000074";
    private static final String TIME = "2026-02-02T09:00:00+01:00";
    private static final String WORDS = PlantedSecrets.SAID;
    private final Http http = RunningService.shared().http();
    private final Vendor owner = Vendor.withOpenAccompaniment(http);
    private final Http strangers = http.as(TestIssuer.token(Role.FRONTLINE, STRANGER));
    private final Http partners = http.as(TestIssuer.token(Role.FRONTLINE, PARTNER));

    private Http.Reply posted(Http as, String source, String id, String type, String data) {
        return as.post(owner.event(id, type, TIME, data).put("source", source));
    }

    private String own(String name) {
        return "https://" + name + ".example/" + owner.accompanimentId;
    }

    @Test
    void a_source_belongs_to_who_first_posted_under_it() {
        Http.Reply reply = posted(strangers, owner.source(), "theirs", "accompaniment-reopened", "{\"reason\":\"x\"}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("type").asString()).isEqualTo("urn:clairevoie:source-not-yours");
        assertThat(posted(http, "urn:clairevoie", "ours", "accompaniment-reopened", "{\"reason\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    void nobody_bars_another_from_a_source_with_what_was_refused() {
        String spoke = "{\"kind\":\"WISH\",\"text\":\"x\",\"authorship\":\"VERBATIM\"}";
        String source = own("barred");
        assertThat(posted(strangers, source, "first", "person-spoke", spoke).status()).isEqualTo(404);
        assertThat(posted(http, source, "second", "person-spoke", spoke).status()).isEqualTo(201);
        assertThat(posted(strangers, source, "third", "person-spoke", spoke).json().get("type").asString()).isEqualTo("urn:clairevoie:source-not-yours");
    }

    @Test
    void what_an_organisation_recorded_is_recognised_when_it_does_not_follow_any_more() {
        JsonNode assigned = owner.accepted("referent", "referent-assigned", TIME, "{\"actor\":\"r\",\"reason\":\"FIRST\",\"organisation\":\"" + PARTNER + "\"}");
        String spoke = "{\"kind\":\"WISH\",\"text\":\"x\",\"authorship\":\"VERBATIM\"}";
        assertThat(posted(partners, own("partner"), "once", "person-spoke", spoke).status()).isEqualTo(201);
        owner.accepted("retracted", "event-retracted", TIME, "{\"reason\":\"wrong\",\"links\":[{\"type\":\"RETRACTS\",\"to\":{\"eventId\":\"" + assigned.get("eventId").asString() + "\"}}]}");
        Http.Reply repeat = posted(partners, own("partner"), "once", "person-spoke", spoke);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.json().get("duplicate").booleanValue()).isTrue();
        assertThat(posted(partners, own("partner"), "new", "person-spoke", spoke).status()).isEqualTo(404);
    }

    @Test
    void anothers_accompaniment_is_told_as_one_that_does_not_exist() {
        String spoke = "{\"kind\":\"WISH\",\"text\":\"x\",\"authorship\":\"VERBATIM\"}";
        JsonNode anothers = posted(strangers, own("stranger"), "s", "person-spoke", spoke).json();
        JsonNode nobodys = strangers.post(owner.event("t", "person-spoke", TIME, spoke)
                .put("source", own("stranger")).put("subject", UUID.randomUUID().toString())).json();
        assertThat((Object) anothers).isEqualTo(nobodys);
        assertThat(anothers.get("status").intValue()).isEqualTo(404);
        http.until(owner.path(""), journey -> journey.get("events").intValue() == 1);
        http.as(TestIssuer.token(Role.FRONTLINE)).until(owner.path("/contrast"), _ -> true);
        for (String part : List.of("", "/timeline", "/timeline?knownBy=2000-01-01T00:00:00Z", "/contrast", "/replay", "/compare")) {
            Http.Reply reply = strangers.get(owner.path(part));
            assertThat(reply.status()).as(part).isEqualTo(404);
            assertThat(reply.json().get("type").asString()).isEqualTo("urn:clairevoie:unknown-journey");
            assertThat(http.as(TestIssuer.token(Role.FRONTLINE)).get(owner.path(part)).status()).as(part).isEqualTo(part.equals("/compare") ? 400 : part.contains("2000") ? 404 : 200);
        }
        assertThat(strangers.read("/journeys?limit=500").get("items")).isEmpty();
        assertThat(http.as(TestIssuer.token(Role.FRONTLINE)).read("/journeys?limit=500").get("items")).isNotEmpty();
    }

    @Test
    void a_partner_answers_for_its_part_and_reads_no_more_than_it_posted() {
        owner.accepted("informed", "person-informed", TIME, "{\"understood\":\"YES\"}");
        JsonNode engaged = owner.accepted("engaged", "partner-engaged", TIME, "{\"organisation\":\"" + PARTNER + "\",\"sharedInformation\":\"NONE\"}");
        String answer = "{\"status\":\"ACCEPTED\",\"links\":[{\"type\":\"CONCLUDES\",\"to\":{\"eventId\":\"" + engaged.get("eventId").asString() + "\"}}]}";
        assertThat(partners.get(owner.path("/timeline")).status()).isEqualTo(404);
        assertThat(posted(partners, own("partner"), "a", "partner-answered", answer).status()).isEqualTo(201);
        assertThat(posted(partners, own("partner"), "b", "accompaniment-reopened", "{\"reason\":\"x\"}").status()).isEqualTo(404);
        assertThat(posted(strangers, own("stranger"), "c", "partner-answered", answer).status()).isEqualTo(404);
        JsonNode items = partners.read(owner.path("/timeline")).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("type").asString()).isEqualTo("accompaniment.partner-answered.v1");
        assertThat(partners.get(owner.path("")).status()).isEqualTo(404);
        owner.accepted("corrected", "event-corrected", TIME, """
                {"reason":"theirs","initiator":"PERSON","links":[{"type":"CORRECTS","to":{"eventId":"%s"}}],
                 "replacement":{"data":{"status":"REJECTED","links":[{"type":"CONCLUDES","to":{"eventId":"%s"}}]}}}"""
                .formatted(items.get(0).get("eventId").asString(), engaged.get("eventId").asString()));
        JsonNode page = partners.read(owner.path("/timeline"));
        assertThat(page.at("/items/0/data/status").asString()).as("as it was posted").isEqualTo("ACCEPTED");
        assertThat(page.get("knownBy").asString()).as("not when others acted last").isEqualTo(page.at("/items/0/recordedAt").asString());
    }

    @Test
    void a_referents_organisation_follows_too() {
        owner.accepted("referent", "referent-assigned", TIME, "{\"actor\":\"r\",\"reason\":\"FIRST\",\"organisation\":\"" + PARTNER + "\"}");
        assertThat(posted(partners, own("partner"), "d", "interview-held",
                "{\"counsellor\":\"c\",\"mode\":\"PHONE\",\"setting\":\"INDIVIDUAL\",\"minutes\":30,\"purpose\":\"OTHER\",\"personPresent\":true}").status())
                .isEqualTo(201);
        partners.until(owner.path(""), journey -> journey.get("events").intValue() == 3);
    }

    @Test
    void an_evaluator_reads_no_word_nobodys_name_and_no_commune_and_nothing_single_without_the_scope() {
        owner.accepted("words", "person-spoke", TIME, "{\"kind\":\"WISH\",\"text\":\"" + WORDS + "\",\"authorship\":\"VERBATIM\"}");
        owner.accepted("referent", "referent-assigned", TIME, "{\"actor\":\"somebody\",\"reason\":\"FIRST\"}");
        http.until(owner.path(""), journey -> journey.get("events").intValue() == 3);
        Http evaluator = http.as(TestIssuer.token(Role.EVALUATOR));
        String all = evaluator.get(owner.path("/timeline")).response().body() + evaluator.get(owner.path("")).response().body()
                + evaluator.get(owner.path("/replay")).response().body() + evaluator.get("/journeys?limit=500").response().body();
        assertThat(all).doesNotContain(WORDS, "menuiserie", "\"actor\"", "\"person\"", "\"territory\":\"35238\"", "\"counsellor\"").contains("\"territory\":\"35\"");
        assertThat(http.as(TestIssuer.token(Role.AUDITOR)).get(owner.path("/timeline")).response().body()).contains(WORDS);
        assertThat(http.as(TestIssuer.token(Role.FRONTLINE)).get(owner.path("/timeline")).response().body()).contains(WORDS);
        assertThat(evaluator.get("/journeys?territory=35238").status()).isEqualTo(400);
        assertThat(evaluator.get("/audit" + owner.path("")).status()).isEqualTo(403);
        Http without = http.as(TestIssuer.token(TestIssuer.claims(Role.EVALUATOR, PARTNER).claim("scope", "").build()));
        assertThat(without.get(owner.path("")).json().get("type").asString()).isEqualTo("urn:clairevoie:scope");
        assertThat(without.get("/contrast").status()).isEqualTo(200);
    }
}
