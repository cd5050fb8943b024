package org.clairevoie.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.CoordinationHeld;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.WorkplaceTrialHeld;
import org.junit.jupiter.api.Test;

class ContrastTwinsTest {
    private static final Set<Class<?>> SAME = Set.of(PartnerEngaged.class, ServicePrescribed.class, ContextWorkUndertaken.class,
            WorkplaceTrialHeld.class, InterviewHeld.class, CoordinationHeld.class);

    @Test
    void both_have_the_same_services_the_same_interview_and_the_same_coordination() {
        assertThat(shared(ContrastTwins.integrated())).hasSize(6).isEqualTo(shared(ContrastTwins.juxtaposed()));
    }

    @Test
    void one_is_linked_as_written_and_the_other_not_at_all() {
        assertThat(links(ContrastTwins.integrated())).containsExactlyInAnyOrder(
                "e2 BECAUSE_OF e1", "e3 USES_RESOURCE e1", "e3 BECAUSE_OF e2", "e4 PART_OF_STRATEGY e3", "e4 BECAUSE_OF e2",
                "e5 PART_OF_STRATEGY e3", "e6 PART_OF_STRATEGY e3", "e7 BECAUSE_OF e4", "e8 BECAUSE_OF e6", "e8 RESULTS_FROM e7",
                "e10 BECAUSE_OF e7", "e10 PART_OF_STRATEGY e3");
        assertThat(links(ContrastTwins.juxtaposed())).isEmpty();
        assertThat(ContrastTwins.juxtaposed()).noneMatch(event ->
                event.told().is(StrategyDefined.class) || event.told().is(StrategyAdjusted.class));
    }

    @Test
    void the_third_becomes_the_first_once_its_late_links_are_in() {
        assertThat(links(ContrastTwins.linkedLater())).containsExactlyInAnyOrder("e3 USES_RESOURCE e1", "e10 PART_OF_STRATEGY e3");
        List<SyntheticEvent> all = new ArrayList<>(ContrastTwins.linkedLater());
        all.addAll(ContrastTwins.lateLinks());
        assertThat(links(all)).isEqualTo(links(ContrastTwins.integrated()));
    }

    private static List<Object> shared(List<SyntheticEvent> twin) {
        return twin.stream().filter(event -> SAME.contains(event.told().event().getClass()))
                .map(event -> (Object) List.of(event.told().event(), event.told().occurredAt())).toList();
    }

    private static Set<String> links(List<SyntheticEvent> twin) {
        Set<String> links = new TreeSet<>();
        for (SyntheticEvent event : twin) {
            event.told().links().forEach(link -> links.add(name(event.key().id()) + " " + link.type() + " " + name(link.to())));
            if (event.told().event() instanceof LinkAsserted late) {
                links.add(name(late.from()) + " " + late.type() + " " + name(late.to()));
            }
        }
        return links;
    }

    private static String name(EventRef ref) {
        return name(Objects.requireNonNull(ref.id()));
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
