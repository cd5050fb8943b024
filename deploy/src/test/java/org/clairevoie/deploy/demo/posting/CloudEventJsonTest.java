package org.clairevoie.deploy.demo.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CloudEventJsonTest {
    private static final UUID ACCOMPANIMENT = UUID.fromString("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
    private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-03-04T10:30:00+01:00");

    @Test
    void an_event_looks_as_it_is_posted() {
        SyntheticEvent event = new SyntheticEvent(ACCOMPANIMENT, new EventKey("https://frontline.example/mlx", "rdv-2214"), new Told(
                new PartnerEngaged("13000548100010", "mission-locale", "HOUSING", PartnerEngaged.SharedInformation.MINIMAL, true),
                WHEN, Precision.DAY, null, Initiator.JOINT, List.of(
                        new Link(LinkType.BECAUSE_OF, new EventRef("https://frontline.example/mlx", "note-88", null)),
                        new Link(LinkType.USES_RESOURCE, new EventRef("https://other.example", "res-3", null))),
                WHEN.plusHours(1), null, null));
        assertThat((Object) CloudEventJson.of(event)).isEqualTo(JsonMapper.builder().build().readTree("""
                {"specversion":"1.0","source":"https://frontline.example/mlx","id":"rdv-2214","type":"accompaniment.partner-engaged.v1",
                 "subject":"0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01","time":"2026-03-04T10:30:00+01:00","datacontenttype":"application/json",
                 "data":{"organisation":"13000548100010","network":"mission-locale","role":"HOUSING",
                         "sharedInformation":"MINIMAL","personInvolved":true,"initiator":"JOINT","occurredPrecision":"DAY",
                         "enteredAt":"2026-03-04T11:30:00+01:00",
                         "links":[{"type":"BECAUSE_OF","to":"note-88"},
                                  {"type":"USES_RESOURCE","to":{"source":"https://other.example","id":"res-3"}}]}}
                """));
    }

    @Test
    void what_is_not_known_is_left_out() {
        Told told = Told.of(new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("Mot pour mot"), null,
                PersonSpoke.Authorship.VERBATIM), WHEN);
        assertThat(CloudEventJson.data(told, "s").toString())
                .isEqualTo("{\"kind\":\"WISH\",\"text\":\"Mot pour mot\",\"authorship\":\"VERBATIM\"}");
    }

    @Test
    void codes_have_their_name_on_the_wire() {
        Told told = Told.of(new OutcomeRecorded(OutcomeRecorded.Kind.OTHER, null, null, null, null, null,
                OutcomeRecorded.Horizon.FOUR_WEEKS), WHEN);
        assertThat(CloudEventJson.data(told, "s").toString()).isEqualTo("{\"kind\":\"OTHER\",\"horizon\":\"4W\"}");
    }
}
