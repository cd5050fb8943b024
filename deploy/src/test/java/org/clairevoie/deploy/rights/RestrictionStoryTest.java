package org.clairevoie.deploy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// A person contests what is recorded; while that is looked into, nobody evaluates it, and the accompaniment goes on.
class RestrictionStoryTest {
    private final Http http = RunningService.shared().http();
    private final Http evaluator = http.as(TestIssuer.token(Role.EVALUATOR));

    @Test
    void while_a_person_is_restricted_the_record_is_kept_and_not_evaluated() {
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        vendor.accepted("contested", "margin-refused", "2026-01-12T10:00:00+01:00", "{\"refusedBy\":\"HIERARCHY\"}");
        http.until(vendor.path(""), shown -> shown.get("events").intValue() == 2);
        evaluator.until(vendor.path("/contrast"), _ -> true);

        String key = http.ask("/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").json().get("key").asString();
        String restriction = "/persons/" + key + "/restriction";
        assertThat(http.ask(restriction, "{\"ground\":\"ACCURACY_CONTESTED\"}").status()).isEqualTo(200);

        Http.Reply refused = evaluator.get(vendor.path("/contrast"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:clairevoie:restricted");
        vendor.accepted("correction", "event-corrected", "2026-01-13T10:00:00+01:00", """
                {"links":[{"type":"CORRECTS","to":"contested"}],"replacement":{"data":{"refusedBy":"FUNDER"}}}""");
        http.until(vendor.path(""), shown -> shown.get("events").intValue() == 3);
        for (Role role : new Role[] {Role.FRONTLINE, Role.AUDITOR}) {
            assertThat(http.as(TestIssuer.token(role)).read(vendor.path("")).get("restricted").asBoolean()).as(role.wireName()).isTrue();
        }

        assertThat(http.delete(restriction).status()).isEqualTo(200);
        assertThat(evaluator.read(vendor.path("/contrast")).get("restricted").asBoolean()).isFalse();
    }
}
