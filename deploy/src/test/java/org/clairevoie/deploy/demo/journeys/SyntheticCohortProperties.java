package org.clairevoie.deploy.demo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.ContextWorkConcluded;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.CoordinationHeld;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.ReferentAssigned;
import org.clairevoie.events.ReportingReused;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServiceDropped;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.Shaped;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.Told;
import org.clairevoie.events.Within;

/// Whatever the seed, the journeys keep the rules of the record: the demonstration must never post what is refused.
class SyntheticCohortProperties {
    private static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");
    private static final int JOURNEYS = 20;

    @Property(tries = 10)
    void the_same_seed_writes_the_same_events(@ForAll long seed) {
        assertThat(wire(seed, JOURNEYS)).isEqualTo(wire(seed, JOURNEYS));
        assertThat(wire(seed, JOURNEYS).subList(0, 5)).isEqualTo(wire(seed, 5));
        assertThat(wire(seed, 1)).isNotEqualTo(wire(seed + 1, 1));
    }

    @Property(tries = 30)
    void every_link_goes_to_an_earlier_event_of_the_right_kind(@ForAll long seed) {
        cohort(seed).forEach(journey -> {
            Map<EventKey, SyntheticEvent> posted = new HashMap<>();
            for (SyntheticEvent event : journey) {
                event.told().links().forEach(link -> {
                    SyntheticEvent cause = posted.get(link.to().keyFrom(event.key().source()));
                    assertThat(cause).as("%s of %s", link, event.key()).isNotNull();
                    assertFits(link.type(), event.told(), Objects.requireNonNull(cause).told());
                });
                if (event.told().event() instanceof LinkAsserted late) {
                    assertThat(posted).containsKeys(late.from().keyFrom(""), late.to().keyFrom(""));
                }
                assertThat(posted.put(event.key(), event)).isNull();
            }
        });
    }

    @Property(tries = 30)
    void what_must_be_linked_is_linked(@ForAll long seed) {
        cohort(seed).forEach(journey -> journey.stream().map(SyntheticEvent::told).forEach(told -> {
            Set<LinkType> types = new HashSet<>(told.links().stream().map(Link::type).toList());
            switch (told.event()) {
                case ServiceDelivered _, ServiceDropped _, PartnerAnswered _, ContextWorkConcluded _, ReportingReused _ ->
                        assertThat(types).contains(LinkType.CONCLUDES);
                case StrategyDefined _, StrategyAdjusted _ -> assertThat(types).isNotEmpty();
                default -> { }
            }
        }));
    }

    @Property(tries = 30)
    void nothing_happens_before_the_opening_nor_after_the_present(@ForAll long seed) {
        cohort(seed).forEach(journey -> {
            Told opening = journey.getFirst().told();
            assertThat(opening.is(AccompanimentOpened.class)).isTrue();
            for (SyntheticEvent event : journey) {
                OffsetDateTime happened = event.told().occurredAt();
                OffsetDateTime entered = event.told().enteredAt() == null ? happened : event.told().enteredAt();
                assertThat(happened).isAfterOrEqualTo(opening.occurredAt());
                assertThat(entered).isAfterOrEqualTo(happened);
                assertThat(entered.toInstant()).isBeforeOrEqualTo(ANCHOR);
            }
        });
    }

    /// As the rule judges it: by the intervals known when the event comes, at the time it happened.
    @Property(tries = 30)
    void after_a_closure_only_what_may_still_come_does(@ForAll long seed) {
        cohort(seed).forEach(journey -> {
            Openness openness = new Openness();
            journey.forEach(event -> openness.take(event.told()));
        });
    }

    @Property(tries = 30)
    void every_number_is_in_its_range_and_every_code_in_its_shape(@ForAll long seed) {
        cohort(seed).forEach(journey -> journey.forEach(event -> {
            for (RecordComponent component : event.told().event().getClass().getRecordComponents()) {
                Object value = value(component, event.told().event());
                Within within = component.getAnnotation(Within.class);
                Shaped shaped = component.getAnnotation(Shaped.class);
                if (value instanceof Number number && within != null) {
                    assertThat(number.doubleValue()).isBetween(within.min(), within.max());
                }
                if (value instanceof String code && shaped != null) {
                    assertThat(shaped.value().fits(code)).as(code).isTrue();
                }
            }
        }));
    }

    @Property(tries = 1)
    void a_cohort_spans_the_whole_catalogue() {
        Set<Class<?>> types = new HashSet<>();
        new SyntheticCohort(2020, 300, ANCHOR).journeys().forEach(journey ->
                journey.forEach(event -> types.add(event.told().event().getClass())));
        // Erasure and legal hold are decided here, not by frontline systems; no link is withdrawn.
        assertThat(types).hasSize(48 - 4);
    }

    private static void assertFits(LinkType type, Told effect, Told cause) {
        assertThat(cause.occurredAt()).isBeforeOrEqualTo(effect.occurredAt());
        boolean fits = switch (type) {
            case USES_RESOURCE -> cause.is(ResourceIdentified.class);
            case SERVES_GOAL -> cause.is(GoalAgreed.class);
            case PART_OF_STRATEGY -> cause.is(StrategyDefined.class) || cause.is(StrategyAdjusted.class);
            case HANDED_OVER_FROM -> cause.is(ReferentAssigned.class);
            case RESULTS_FROM -> cause.is(InterviewHeld.class) || cause.is(CoordinationHeld.class);
            case BECAUSE_OF, RESPONDS_TO, CORRECTS, RETRACTS, CONTESTS -> true;
            case CONCLUDES -> switch (effect.event()) {
                case ServiceDelivered _, ServiceDropped _ -> cause.is(ServicePrescribed.class);
                case PartnerAnswered _ -> cause.is(PartnerEngaged.class);
                case ContextWorkConcluded _ -> cause.is(ContextWorkUndertaken.class);
                case ReportingReused _ -> cause.is(ReportingSubmitted.class);
                default -> false;
            };
        };
        assertThat(fits).as("%s → %s", effect.event(), cause.event()).isTrue();
    }

    private static Object value(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException unreadable) {
            throw new LinkageError("unreadable component", unreadable);
        }
    }

    private static List<List<SyntheticEvent>> cohort(long seed) {
        return new SyntheticCohort(seed, JOURNEYS, ANCHOR).journeys().toList();
    }

    private static List<List<String>> wire(long seed, int size) {
        return new SyntheticCohort(seed, size, ANCHOR).journeys()
                .map(journey -> journey.stream().map(event -> CloudEventJson.of(event).toString()).toList()).toList();
    }
}
