package org.clairevoie.query.pages;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// How a page says dates, numbers, codes and names of events in its language. Null is said as what it is, never as zero.
public final class Words {
    private static final int MONTH = 7;
    private static final int DAY = 10;
    /// Between the name of a field and those of the fields in it.
    public static final String WITHIN = " · ";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?");
    private final Locale locale;
    /// Days before months, and hours to 24, in English too: those who read it are in Europe.
    private final Locale calendar;
    private final MessageSource messages;
    private final ZoneId zone;

    Words(Locale locale, MessageSource messages, ZoneId zone) {
        this.locale = locale;
        this.calendar = locale.getLanguage().equals("en") ? Locale.UK : locale;
        this.messages = messages;
        this.zone = zone;
    }

    public String language() {
        return locale.getLanguage();
    }

    /// @param text ISO 8601: a month, a day, or an instant with its offset, and said no finer than that
    public String date(@Nullable Object text) {
        if (text == null) {
            return nothing();
        }
        String date = text.toString();
        return switch (date.length()) {
            case MONTH -> YearMonth.parse(date).format(DateTimeFormatter.ofPattern("MMMM uuuu", calendar));
            case DAY -> LocalDate.parse(date).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(calendar));
            default -> OffsetDateTime.parse(date).atZoneSameInstant(zone)
                    .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(calendar));
        };
    }

    public String zone() {
        return zone.getId();
    }

    public String number(@Nullable Object number) {
        if (!(number instanceof Number value)) {
            return nothing();
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    public String percent(@Nullable Object share) {
        if (!(share instanceof Number value)) {
            return nothing();
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value.doubleValue());
    }

    /// A count that may have been suppressed: a number, or what stands for one.
    public String count(@Nullable Object count) {
        if (count instanceof Map<?, ?> told) {
            return told.get("value") instanceof Number value ? number(value) : say("count." + told.get("because"));
        }
        return number(count);
    }

    /// A share that may have been suppressed, in per cent, or what stands for it.
    public String share(@Nullable Object figure) {
        return figure instanceof Map<?, ?> told && told.get("value") instanceof Number value ? percent(value) : count(figure);
    }

    /// The number in a count, null where it was suppressed.
    public @Nullable Object value(@Nullable Object count) {
        return count instanceof Map<?, ?> told ? told.get("value") : count;
    }

    /// The one of two labels that is in this language.
    public String pick(@Nullable Object label) {
        Object said = label instanceof Map<?, ?> both ? both.get(language()) : label;
        return said == null ? "" : said.toString();
    }

    /// A code in words, or as it is where we have none for it.
    public String of(String kind, @Nullable Object code) {
        return code == null ? nothing() : said(kind + "." + code, code.toString());
    }

    /// A field of an event: numbers, codes and dates in words, whatever else as it was told.
    public String told(@Nullable Object value) {
        return switch (value) {
            case null -> nothing();
            case Boolean known -> say(known ? "yes" : "no");
            case List<?> several -> several.stream().map(this::told).collect(Collectors.joining(", "));
            case Number number -> number(number);
            default -> said("value." + value, TIME.matcher(value.toString()).matches() ? date(value) : value.toString());
        };
    }

    /// The name of a field, and of the one that it stands in.
    public String field(String name) {
        return Arrays.stream(name.split(WITHIN)).map(each -> of("field", each)).collect(Collectors.joining(WITHIN));
    }

    /// @param logicalName `accompaniment.<name>.v<n>`
    public String type(@Nullable Object logicalName) {
        EventType type = logicalName == null ? null : Catalogue.find(logicalName.toString());
        return type == null ? String.valueOf(logicalName) : locale.equals(Locale.FRENCH) ? type.fr() : type.en();
    }

    /// A name and what it is of, with the colon that the language sets between them.
    public String named(Object name, Object of) {
        return say("frame.named", name, String.valueOf(of));
    }

    public String say(String key, Object... with) {
        return messages.getMessage(key, with, locale);
    }

    /// Of an id, what tells it from its neighbours.
    public String brief(Object id) {
        String whole = id.toString();
        return whole.length() <= DAY ? whole : "…" + whole.substring(whole.length() - DAY);
    }

    private String said(String key, String otherwise) {
        String words = messages.getMessage(key, null, otherwise, locale);
        return words == null ? otherwise : words;
    }

    private String nothing() {
        return "–";
    }
}
