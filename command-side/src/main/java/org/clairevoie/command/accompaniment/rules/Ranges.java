package org.clairevoie.command.accompaniment.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Shaped;
import org.clairevoie.events.Told;
import org.clairevoie.events.Within;
import org.jspecify.annotations.Nullable;

/// Numbers, codes, dates and counts within their bounds, also where no JSON Schema sees them.
final class Ranges implements Rule {
    @Override
    public String id() {
        return "ranges";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.tellings().stream()
                .flatMap(telling -> Stream.of(fields(telling), times(matter, telling), dates(telling), counts(matter, telling)))
                .flatMap(found -> found).toList();
    }

    private Stream<Finding> fields(Telling telling) {
        AccompanimentEvent event = telling.told().event();
        return Field.of(event).stream().mapMulti((field, found) -> bounds(telling, field, field.value(event), found));
    }

    private void bounds(Telling telling, Field field, @Nullable Object value, Consumer<Finding> found) {
        Within within = field.annotation(Within.class);
        if (within != null && value instanceof Number number && !(number.doubleValue() >= within.min() && number.doubleValue() <= within.max())) {
            found.accept(refusal(telling.pointer(field.name()), field.name() + " is between " + plain(within.min()) + " and " + plain(within.max())
                    + ", not " + number + "."));
        }
        Shaped shaped = field.annotation(Shaped.class);
        if (shaped != null && value instanceof String code && !shaped.value().fits(code)) {
            found.accept(refusal(telling.pointer(field.name()), field.name() + " is not " + shaped.value().wording() + "."));
        }
    }

    private Stream<Finding> times(Matter matter, Telling telling) {
        Told told = telling.told();
        Instant happened = Happened.of(told).first();
        OffsetDateTime until = told.occurredUntil();
        OffsetDateTime entered = told.enteredAt();
        Stream<Finding> ended = until == null || !until.toInstant().isBefore(happened) ? Stream.empty()
                : Stream.of(refusal(telling.pointer("occurredUntil"), "It ends (" + until + ") before it happens (" + told.occurredAt() + ")."));
        boolean early = entered != null && entered.toInstant().isBefore(happened);
        boolean late = entered != null && entered.toInstant().isAfter(matter.now().plus(matter.limits().clockSkew()));
        return early || late
                ? Stream.concat(ended, Stream.of(refusal(telling.pointer("enteredAt"),
                        "Your system took it at " + entered
                                + ": neither before it happened (" + told.occurredAt() + ") nor after now (" + matter.now() + ").")))
                : ended;
    }

    private Stream<Finding> dates(Telling telling) {
        if (telling.told().event() instanceof AccompanimentOpened opened) {
            return notBefore(telling, "plannedEnd", opened.plannedEnd());
        }
        return telling.told().event() instanceof AccompanimentPaused paused
                ? notBefore(telling, "expectedUntil", paused.expectedUntil())
                : Stream.empty();
    }

    private Stream<Finding> notBefore(Telling telling, String field, @Nullable LocalDate date) {
        LocalDate begins = telling.told().occurredAt().toLocalDate();
        LocalDate earliest = telling.told().occurredPrecision() == Precision.MONTH ? begins.withDayOfMonth(1) : begins;
        return date == null || !date.isBefore(earliest) ? Stream.empty()
                : Stream.of(refusal(telling.pointer(field), field + " (" + date + ") is before the day it happened (" + begins + ")."));
    }

    private Stream<Finding> counts(Matter matter, Telling telling) {
        int most = matter.limits().maxLinks();
        Integer effort = telling.told().effortSeconds();
        Stream<Finding> tooMany = telling.told().links().size() <= most ? Stream.empty()
                : Stream.of(refusal(telling.pointer("links"), "An event has at most " + most + " links, not " + telling.told().links().size() + "."));
        Entry from = telling.told().event() instanceof LinkAsserted asserted ? matter.find(asserted.from()) : null;
        Stream<Finding> full = from != null && matter.after().links(from).size() > most
                ? Stream.of(refusal(telling.pointer("from"), "An event has at most " + most
                        + " links, and this one would have more: " + Named.of(from) + "."))
                : Stream.empty();
        Stream<Finding> negative = effort == null || effort >= 0 ? Stream.empty()
                : Stream.of(refusal(telling.pointer("effortSeconds"), "effortSeconds is 0 or more, not " + effort + "."));
        return Stream.of(tooMany, full, negative).flatMap(found -> found);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
