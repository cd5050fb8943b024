package org.clairevoie.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.events.Warning;

/// Counts what senders are answered: accepted, repeated, and refused by rule.
final class IntakeMeters {
    private final MeterRegistry meters;

    IntakeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Answer answer) {
        Receipt receipt = answer.receipt();
        Problem problem = answer.problem();
        if (receipt != null) {
            meters.counter(receipt.duplicate() ? "clairevoie.events.repeated" : "clairevoie.events.accepted").increment();
            if (!receipt.duplicate()) {
                receipt.warnings().stream().map(Warning::rule).forEach(rule -> meters.counter("clairevoie.events.warned", "rule", rule).increment());
            }
        } else if (problem != null) {
            refused(problem);
        }
    }

    void refused(Problem problem) {
        meters.counter("clairevoie.events.refused", "rule", problem.type().substring("urn:clairevoie:".length())).increment();
    }
}
