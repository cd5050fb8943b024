package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CohortCurvesTest {
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void make() {
        cohort = new Accompanied("01001")
                .integrated(15, Scheme.RSA, Kind.PERMANENT_JOB).integrated(15, Scheme.RSA).integrated(2, Scheme.RSA, Kind.MOVED_AWAY)
                .juxtaposed(12, Scheme.RSA, Kind.TRAINING, Kind.SHORT_JOB).juxtaposed(20, Scheme.RSA).juxtaposed(12, Scheme.RSA, Kind.DROPPED_OUT)
                .recordedBy(QUERIES).cohort(QUERIES.http(), "");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void each_reading_at_the_landmark_has_its_curves_with_their_caution() {
        JsonNode told = http.read(cohort + "/curves?landmark=30");
        assertThat(told.get("classedBy").asString()).isEqualTo("landmark");
        assertThat(told.get("misleading")).isNull();
        assertThat(Http.each(told.get("cautions"), "rule")).startsWith("immortal-time", "competing-risks");
        assertThat(told.get("outcomes").get("groups").get("EMPLOYMENT").toString()).contains("APPRENTICESHIP");
        JsonNode juxtaposed = inClass(told, "JUXTAPOSED");
        assertThat(juxtaposed.get("atRisk").get("value").longValue()).isEqualTo(44);
        assertThat(juxtaposed.get("outcomes").get("DROP_OUT").get("value").longValue()).isEqualTo(12);
        JsonNode dropOut = curve(juxtaposed, "DROP_OUT");
        assertThat(dropOut.get("caution").get("fr").asString()).contains("durer");
        assertThat(last(dropOut).get("incidence").doubleValue()).isEqualTo(0.273);
        assertThat(last(dropOut).get("lower").doubleValue()).isBetween(0.1, 0.27);
        assertThat(last(dropOut).get("atRiskAtLeast").longValue()).as("20, to the multiple of 11").isEqualTo(11);
        assertThat(last(dropOut).get("day").intValue()).isEqualTo(juxtaposed.get("followedTo").intValue()).isEqualTo(240);
        assertThat(dropOut.get("points").get(0).get("incidence").doubleValue()).as("day 30 from the landmark: none yet").isZero();
        assertThat(last(curve(juxtaposed, "EMPLOYMENT")).get("incidence").doubleValue()).as("training came first").isZero();
        JsonNode recurring = curve(juxtaposed, "EMPLOYMENT").get("meanCount");
        assertThat(recurring.get(recurring.size() - 1).get("outcomes").doubleValue()).as("a job after training counts as it recurs").isEqualTo(0.273);
    }

    @Test
    void few_of_one_outcome_are_suppressed_with_another() {
        JsonNode integrated = inClass(http.read(cohort + "/curves?landmark=30"), "INTEGRATED");
        assertThat(integrated.get("outcomes").get("LEFT_OTHERWISE").get("because").asString()).isEqualTo("SUPPRESSED");
        assertThat(curve(integrated, "LEFT_OTHERWISE").get("because").asString()).isEqualTo("SUPPRESSED");
        assertThat(curve(integrated, "LEFT_OTHERWISE").has("points")).isFalse();
        long suppressed = integrated.get("outcomes").valueStream().filter(count -> count.has("because")).count();
        assertThat(suppressed).isEqualTo(2);
    }

    @Test
    void whom_something_came_to_before_the_landmark_is_left_out_and_counted() {
        JsonNode told = http.read(cohort + "/curves?landmark=90");
        assertThat(told.get("leftOut").get("OUTCOME_BEFORE").get("count").get("value").longValue()).isEqualTo(41);
        assertThat(told.get("leftOut").get("OUTCOME_BEFORE").get("en").asString()).isNotBlank();
        assertThat(told.get("size").get("value").longValue()).isEqualTo(76);
    }

    @Test
    void one_outcome_may_be_asked_alone_and_all_journeys_together() {
        JsonNode told = http.read(cohort + "/curves?group=EMPLOYMENT");
        assertThat(told.get("classedBy").asString()).isEqualTo("none");
        assertThat(told.get("classes")).hasSize(1);
        assertThat(Http.each(told.get("classes").get(0).get("curves"), "group")).containsExactly("EMPLOYMENT");
    }

    @Test
    void the_misleading_curve_is_drawn_only_where_it_is_asked_for_and_says_what_is_wrong() {
        JsonNode told = http.read(cohort + "/curves?classedBy=final");
        assertThat(told.get("misleading").get("rule").asString()).isEqualTo("immortal-time");
        assertThat(told.get("misleading").get("en").asString()).startsWith("MISLEADING");
        assertThat(told.get("misleading").get("fr").asString()).startsWith("TROMPEUR");
        assertThat(told.get("classes").get(0).get("curves").get(0).get("caution").get("en").asString()).startsWith("MISLEADING");
    }

    @Test
    void a_nested_cohort_does_not_tell_when_the_others_had_their_outcome() {
        Accompanied people = new Accompanied("02001").juxtaposed(30, Scheme.RSA, Kind.DROPPED_OUT).juxtaposed(20, Scheme.RSA)
                .juxtaposed(3, Scheme.CEJ, Kind.DROPPED_OUT).juxtaposed(20, Scheme.CEJ).endingOn(130).juxtaposed(12, Scheme.CEJ, Kind.DROPPED_OUT)
                .recordedBy(QUERIES);
        JsonNode whole = droppedOut(people.cohort(http, ""));
        assertThat(Http.each(whole.get("points"), "day")).contains("90", "120");
        JsonNode part = droppedOut(people.cohort(http, ",\"scheme\":[\"RSA\"]"));
        for (String told : List.of("points", "meanCount")) {
            assertThat(Http.each(part.get(told), "day")).as("33 − 30 are three of the others until 45 − 30 are fifteen")
                    .contains("60", "150").doesNotContain("90", "120");
        }
    }

    @Test
    void how_many_closed_in_silence_is_told_of_enough_and_not_by_difference() {
        Accompanied people = new Accompanied("03001").closed(15, Scheme.RSA).juxtaposed(20, Scheme.RSA).closed(3, Scheme.CEJ)
                .juxtaposed(12, Scheme.CEJ).recordedBy(QUERIES);
        assertThat(closedInSilence(people.cohort(http, "")).get("value").longValue()).isEqualTo(18);
        assertThat(closedInSilence(people.cohort(http, ",\"scheme\":[\"RSA\"]")).toString()).as("18 − 15 are three").contains("SUPPRESSED");
        Accompanied few = new Accompanied("04001").closed(3, Scheme.RSA).juxtaposed(20, Scheme.RSA).recordedBy(QUERIES);
        assertThat(closedInSilence(few.cohort(http, "")).toString()).contains("SUPPRESSED");
    }

    @Test
    void a_curve_ends_where_too_few_could_still_be_seen() {
        Accompanied people = new Accompanied("05001").juxtaposed(20, Scheme.RSA, Kind.DROPPED_OUT).juxtaposed(5, Scheme.RSA).recordedBy(QUERIES);
        JsonNode all = http.read(people.cohort(http, "") + "/curves").get("classes").get(0);
        assertThat(all.get("followedTo").intValue()).as("after day 70 only five are left").isEqualTo(60);
    }

    @Test
    void what_recurs_is_not_told_where_it_came_again_to_few() {
        Accompanied people = new Accompanied("06001").juxtaposed(20, Scheme.RSA, Kind.PERMANENT_JOB).juxtaposed(12, Scheme.RSA, Kind.TRAINING)
                .juxtaposed(3, Scheme.RSA, Kind.TRAINING, Kind.SHORT_JOB).juxtaposed(20, Scheme.RSA).recordedBy(QUERIES);
        JsonNode employment = curve(http.read(people.cohort(http, "") + "/curves").get("classes").get(0), "EMPLOYMENT");
        assertThat(last(employment).get("day").intValue()).as("what came first").isGreaterThan(90);
        assertThat(Http.each(employment.get("meanCount"), "day").getLast()).as("on day 100 it came again to three").isEqualTo("90");
    }

    private JsonNode droppedOut(String address) {
        return curve(http.read(address + "/curves?group=DROP_OUT").get("classes").get(0), "DROP_OUT");
    }

    private JsonNode closedInSilence(String address) {
        return http.read(address + "/curves").get("closedWithoutOutcome");
    }

    @Test
    void a_landmark_or_a_classing_that_there_is_not_is_refused() {
        for (String wrong : new String[] {"landmark=45", "classedBy=luck", "classedBy=landmark", "classedBy=final&landmark=30", "group=LUCK"}) {
            http.refused(cohort + "/curves?" + wrong, 400);
        }
    }

    private static JsonNode inClass(JsonNode told, String name) {
        return told.get("classes").valueStream().filter(each -> each.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode curve(JsonNode inClass, String group) {
        return inClass.get("curves").valueStream().filter(each -> each.get("group").asString().equals(group)).findFirst().orElseThrow();
    }

    private static JsonNode last(JsonNode curve) {
        JsonNode points = curve.get("points");
        return points.get(points.size() - 1);
    }
}
