package org.clairevoie.query.grids;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.form.GridForm;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/// The grids of the registry, made ready on first use and kept: they never change, and there is room for so many only.
final class RegisteredGrids implements Grids {
    private static final Pattern CALLED = Pattern.compile("([a-z][a-z0-9-]{0,62})(?:/([1-9][0-9]{0,3}))?");
    private static final int HIGHEST_VERSION = 9999;
    private static final int MOST_NAMED = 20;

    private final GridRows rows;
    private final Clock clock;
    private final int most;
    private final List<String> shippedNames;
    private final Readings builtIn;
    private final Map<Grid.Id, Readings> ready = new ConcurrentHashMap<>();

    /// Puts the shipped grids beside the others.
    ///
    /// @throws IllegalStateException when one is there with another content: a released grid was changed
    RegisteredGrids(GridRows rows, Clock clock, int most) {
        this.rows = rows;
        this.clock = clock;
        this.most = most;
        shippedNames = ShippedGrids.FILES.stream().map(file -> ShippedGrids.form(file).name()).toList();
        ShippedGrids.FILES.forEach(this::ship);
        builtIn = Readings.under(ShippedGrids.form(ShippedGrids.FILES.getFirst()).at(1));
    }

    @Override
    public Readings builtIn() {
        return builtIn;
    }

    @Override
    public Readings named(@Nullable String called) {
        if (called == null) {
            return builtIn;
        }
        Grid.Id id = parse(called);
        Readings found = id == null ? null : find(id.version() == 0 ? new Grid.Id(id.name(), rows.latestVersion(id.name())) : id);
        if (found == null) {
            throw unknown();
        }
        return found;
    }

    ErrorResponseException unknown() {
        String there = rows.latest(MOST_NAMED).stream().map(each -> each.name() + "/" + each.version()).collect(Collectors.joining(", "));
        return Question.unknown("unknown-grid", "no grid is called so; there are " + there + "; GET /grids lists all with every version");
    }

    @Override
    public @Nullable Readings find(Grid.Id id) {
        Readings known = ready.get(id);
        if (known == null) {
            RegisteredGrid grid = rows.find(id);
            if (grid == null) {
                return null;
            }
            known = Readings.under(grid.form().at(id.version()));
            ready.put(id, known);
        }
        return known;
    }

    Registration register(GridForm form, String body) {
        return rows.alone(() -> register(form, body, false));
    }

    private Registration register(GridForm form, String body, boolean shipped) {
        String digest = form.digest();
        Integer asked = form.version();
        RegisteredGrid there = asked == null ? rows.find(form.name(), digest) : rows.find(new Grid.Id(form.name(), asked));
        if (there != null) {
            return there.digest().equals(digest) ? new Registration.Repeated(there) : new Registration.OtherContent(there);
        }
        if (!shipped && shippedNames.contains(form.name())) {
            return new Registration.Reserved(form.name());
        }
        int version = asked == null ? rows.latestVersion(form.name()) + 1 : asked;
        if (version > HIGHEST_VERSION) {
            return new Registration.Full("versions of one grid", HIGHEST_VERSION);
        }
        if (!shipped && rows.count() >= most) {
            return new Registration.Full("grids", most);
        }
        // As exact as the database keeps it: the first answer and every later one are the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegisteredGrid made = new RegisteredGrid(new Grid.Id(form.name(), version), body, digest, shipped, now);
        rows.add(made);
        return new Registration.Made(made);
    }

    private void ship(String file) {
        String body = new String(ShippedGrids.bytes(file), StandardCharsets.UTF_8);
        Registration registration = rows.alone(() -> register(ShippedGrids.form(file), body, true));
        if (registration instanceof Registration.OtherContent(RegisteredGrid there)) {
            throw new IllegalStateException("the grid " + there.id() + " is stored with another content than the one that comes with the product");
        }
    }

    /// @return null when it is no name of a grid; version 0 where none is said
    static Grid.@Nullable Id parse(String called) {
        Matcher matcher = CALLED.matcher(called);
        if (!matcher.matches()) {
            return null;
        }
        String version = matcher.group(2);
        return new Grid.Id(matcher.group(1), version == null ? 0 : Integer.parseInt(version));
    }
}
