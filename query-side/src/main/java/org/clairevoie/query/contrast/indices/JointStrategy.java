package org.clairevoie.query.contrast.indices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.graph.Links;
import org.clairevoie.query.contrast.grid.Role;

/// **Joint strategy** = strategies whose causal neighbourhood (both directions, as many links away as the grid says) holds
/// evidence of situation, of organisation and of context / strategies. Null without a strategy. The central claim of the
/// text behind this product: a strategy bets *deliberately and jointly* on three kinds of effects.
public record JointStrategy(@JsonUnwrapped IndexValue index, List<Strategy> strategies) {
    public enum Effect {
        SITUATION(Role.SITUATION_EVIDENCE), ORGANISATION(Role.ORGANISATION_EVIDENCE), CONTEXT(Role.CONTEXT_EVIDENCE);

        private final Role evidence;

        Effect(Role evidence) {
            this.evidence = evidence;
        }
    }

    /// @param effects those of the three that it bets on, none to all
    public record Strategy(UUID eventId, Set<Effect> effects) {
        boolean isJoint() {
            return effects.size() == Effect.values().length;
        }
    }

    public static JointStrategy of(Graph graph) {
        List<Strategy> strategies = new ArrayList<>();
        IndexValue index = IndexValue.withAndWithoutLateLinks(graph, each -> over(each, each == graph ? strategies : new ArrayList<>()));
        return new JointStrategy(index, List.copyOf(strategies));
    }

    private static IndexValue over(Graph graph, List<Strategy> strategies) {
        Tally tally = new Tally(graph);
        boolean[] evidence = new boolean[graph.size()];
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.STRATEGY)) {
                Strategy strategy = new Strategy(graph.eventId(place), effects(graph, neighbourhood(graph, place), evidence));
                tally.count(place, strategy.isJoint());
                strategies.add(strategy);
            }
        }
        tally.evidence(evidence);
        return tally.ratio(Because.NOT_OBSERVED);
    }

    private static Set<Effect> effects(Graph graph, boolean[] near, boolean[] evidence) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (int place = 0; place < graph.size(); place++) {
            if (near[graph.node(place)]) {
                for (Effect effect : Effect.values()) {
                    if (graph.is(place, effect.evidence)) {
                        effects.add(effect);
                        evidence[place] = true;
                    }
                }
            }
        }
        return effects;
    }

    private static boolean[] neighbourhood(Graph graph, int strategy) {
        Links links = graph.causal();
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[graph.node(strategy)] = 0;
        for (int step = 1; step <= graph.grid().jointStrategyDistance(); step++) {
            for (int link = 0; link < links.size(); link++) {
                int effect = graph.node(links.effect(link));
                int cause = graph.node(links.cause(link));
                if (distance[effect] == step - 1 || distance[cause] == step - 1) {
                    distance[effect] = Math.min(distance[effect], step);
                    distance[cause] = Math.min(distance[cause], step);
                }
            }
        }
        boolean[] near = new boolean[distance.length];
        for (int node = 0; node < near.length; node++) {
            near[node] = distance[node] > 0 && distance[node] != Integer.MAX_VALUE;
        }
        return near;
    }
}
