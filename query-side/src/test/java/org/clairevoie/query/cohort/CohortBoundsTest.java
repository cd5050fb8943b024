package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.junit.jupiter.api.Test;

class CohortBoundsTest {
    @Test
    void the_threshold_and_the_number_of_cohorts_are_settings() {
        try (Queries queries = new Queries(Map.of("clairevoie.disclosure.threshold", 5, "clairevoie.cohort.most", 1))) {
            Http http = queries.http();
            assertThat(Http.refused(new Accompanied("01001").made(http, ""), "/cohorts", 422).get("type").asString())
                    .as("nothing has been recorded").endsWith("cohort-not-disclosable");
            Accompanied people = new Accompanied("01001").juxtaposed(5, Scheme.RSA).recordedBy(queries);
            assertThat(http.read(people.cohort(http, "") + "/contrast").get("threshold").intValue()).isEqualTo(5);
            assertThat(Http.refused(people.made(http, ""), "/cohorts", 422).get("type").asString()).endsWith("too-many-cohorts");
        }
    }

    @Test
    void a_threshold_out_of_bounds_starts_nothing() {
        assertThatThrownBy(() -> new Queries(Map.of("clairevoie.disclosure.threshold", 2))).hasStackTraceContaining("from 3 to 1000");
    }
}
