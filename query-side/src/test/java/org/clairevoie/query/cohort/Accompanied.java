package org.clairevoie.query.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import tools.jackson.databind.JsonNode;

/// Journeys of one département, many alike: recorded together, and known up to day 300.
public final class Accompanied {
    private final String commune;
    private final List<JourneyWriter> journeys = new ArrayList<>();
    private final List<JourneyWriter> recorded = new ArrayList<>();
    private double ends = 70;

    public Accompanied(String commune) {
        this.commune = commune;
    }

    /// Two services that the person's word led to.
    public Accompanied integrated(int count, Scheme scheme, Kind... outcomes) {
        for (int each = 0; each < count; each++) {
            JourneyWriter journey = Queries.journey(scheme, commune);
            UUID words = journey.on(2).tells(Facts.verbatim());
            UUID partner = journey.on(4).tells(Facts.partner(), Link.to(LinkType.BECAUSE_OF, words));
            journey.on(5).tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, words), Link.to(LinkType.BECAUSE_OF, partner));
            ended(journey, outcomes);
        }
        return this;
    }

    /// Two services that nothing leads to.
    public Accompanied juxtaposed(int count, Scheme scheme, Kind... outcomes) {
        for (int each = 0; each < count; each++) {
            JourneyWriter journey = Queries.journey(scheme, commune);
            journey.on(4).tells(Facts.partner());
            journey.on(5).tells(Facts.service());
            ended(journey, outcomes);
        }
        return this;
    }

    /// Nothing to read until two services come, on the day said; never where that is past day 300.
    Accompanied unobserved(int count, Scheme scheme, double until) {
        for (int each = 0; each < count; each++) {
            JourneyWriter journey = Queries.journey(scheme, commune);
            if (until < 300) {
                journey.on(until).tells(Facts.partner());
                journey.on(until).tells(Facts.service());
            }
            journeys.add(journey);
        }
        return this;
    }

    /// Two services, and a closure of which nothing came.
    Accompanied closed(int count, Scheme scheme) {
        for (int each = 0; each < count; each++) {
            JourneyWriter journey = Queries.journey(scheme, commune);
            journey.on(4).tells(Facts.partner());
            journey.on(5).tells(Facts.service());
            journey.on(80).tells(Facts.closed());
            journeys.add(journey);
        }
        return this;
    }

    /// When those told from now on have their first outcome.
    Accompanied endingOn(double day) {
        ends = day;
        return this;
    }

    /// On day 70 unless told otherwise, and the next a month later.
    private void ended(JourneyWriter journey, Kind... outcomes) {
        double day = ends;
        for (Kind kind : outcomes) {
            journey.on(day).tells(Facts.outcome(kind));
            day += 30;
        }
        journeys.add(journey);
    }

    public Accompanied recordedBy(Queries queries) {
        JourneyWriter last = Queries.journey(Scheme.OTHER, "97411");
        last.on(300).tells(Facts.interview("A", 30));
        journeys.add(last);
        queries.record(journeys.stream().flatMap(journey -> journey.events().stream()).toList());
        journeys.removeLast();
        recorded.addAll(journeys);
        journeys.clear();
        return this;
    }

    /// An outcome of day 20 for everybody recorded, entered then, which the log comes to know on day 290.
    void learntLater(Queries queries, Kind kind) {
        List<RecordedEvent> outcomes = new ArrayList<>();
        for (JourneyWriter journey : recorded) {
            journey.on(20).enteredOn(20).recordedOn(290).tells(Facts.outcome(kind));
            outcomes.add(journey.events().getLast());
        }
        queries.record(outcomes);
    }

    UUID anyone() {
        return recorded.getFirst().id();
    }

    /// @param more of the body, such as `,"scheme":["RSA"]`
    Http.Answer made(Http http, String more) {
        return http.post("/cohorts", "{\"name\":\"" + commune + "\",\"territory\":[\"" + commune.substring(0, 2) + "\"]" + more + "}");
    }

    /// The address of a cohort, which must have been made.
    public String cohort(Http http, String more) {
        Http.Answer answer = made(http, more);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        JsonNode cohort = answer.json();
        return "/cohorts/" + cohort.get("id").asString();
    }
}
