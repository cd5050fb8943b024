package org.clairevoie.query.contrast.latest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.comparison.Side;
import org.clairevoie.query.contrast.comparison.Sides;
import org.clairevoie.query.contrast.comparison.TransitionCount;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.kept.PieceRows;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.latest.LatestReadings.Latest;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.query.projection.RandomJourneys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/// What is kept is told as if every journey had just been read from the log.
class LatestReadingsTest {
    private static final long SEED = 20260107;
    private static final Readings CLAIREVOIE = Readings.under(GridFile.clairevoie1());
    private static final Readings JOINT_BET = Readings.under(ShippedGrids.form("joint-bet-1.json").at(1));
    private static final Map<Grid.Id, Readings> GRIDS =
            Map.of(CLAIREVOIE.grid().id(), CLAIREVOIE, JOINT_BET.grid().id(), JOINT_BET);
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final PieceRows pieces = new PieceRows(database.client());
    private final Set<UUID> restricted = new HashSet<>();
    private final List<RecordedEvent> log = new ArrayList<>();
    private final CountsRows kept = kept("the form");
    private final StandingRows standing = new StandingRows(database.client());
    private final Following following = following(50_000);
    private final LatestReadings latest = new LatestReadings(kept, standing, following, () -> restricted, Clock.systemUTC());
    private final Attending attending = new Attending(kept, standing, following, GRIDS::get, 3);

    @BeforeEach
    void make() throws IOException {
        database.makeTablesOf();
        database.client().sql(new ClassPathResource("contrast.sql", Grids.class).getContentAsString(StandardCharsets.UTF_8)).update();
    }

    @Test
    void at_every_position_it_is_what_reading_every_journey_makes_it() {
        List<RecordedEvent> all = recorded();
        Random random = new Random(SEED);
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(90));
            take(all.subList(from, to));
            from = to;
            for (KnownClock clock : KnownClock.values()) {
                Latest<PopulationReading> told = told(clock);
                assertThat(told.eventsBehind()).isZero();
                assertThat(told.found()).as("by %s at %d", clock, told.position()).isEqualTo(naive(clock, told));
            }
        }
    }

    @Test
    void what_only_time_changes_is_read_when_its_time_has_come() {
        take(recorded());
        told(KnownClock.RECORDED);
        for (int day : new int[] {60, 61, 75, 100, 200}) {
            take(JourneyWriter.opened(1000 + day, day, Scheme.RSA, "62498").events());
            Latest<PopulationReading> told = told(KnownClock.RECORDED);
            assertThat(told.dated()).isEqualTo(log.getLast().recordedAt());
            assertThat(told.found()).as("on day %d", day).isEqualTo(naive(KnownClock.RECORDED, told));
        }
    }

    @Test
    void nothing_is_told_before_all_are_read() {
        assertThat(latest.population(CLAIREVOIE, KnownClock.RECORDED)).as("of nobody").isNull();
        take(recorded());
        assertThat(latest.population(CLAIREVOIE, KnownClock.RECORDED)).isNull();
        catchUp();
        assertThat(latest.population(CLAIREVOIE, KnownClock.RECORDED)).isNotNull();
    }

    @Test
    void who_asks_waits_for_so_many_and_is_told_how_much_is_not_in_it() {
        take(recorded());
        told(KnownClock.RECORDED);
        take(LongStream.range(0, 1200).mapToObj(number -> JourneyWriter.opened(5000 + number, 60, Scheme.CEJ, "62498"))
                .flatMap(journey -> journey.events().stream()).toList());
        Latest<PopulationReading> told = Objects.requireNonNull(latest.population(CLAIREVOIE, KnownClock.RECORDED));
        assertThat(told.eventsBehind()).isEqualTo(200);
        assertThat(told.found()).isEqualTo(naive(KnownClock.RECORDED, told));
        catchUp();
        assertThat(told(KnownClock.RECORDED).eventsBehind()).isZero();
    }

    @Test
    void whoever_is_restricted_is_in_it_no_more_and_comes_back_afterwards() {
        take(recorded());
        PopulationReading before = told(KnownClock.RECORDED).found();
        restricted.add(log.getFirst().accompanimentId());
        restricted.add(JourneyWriter.opened(777_777).id());
        Latest<PopulationReading> told = told(KnownClock.RECORDED);
        assertThat(told.found()).isEqualTo(naive(KnownClock.RECORDED, told)).isNotEqualTo(before);
        restricted.clear();
        assertThat(told(KnownClock.RECORDED).found()).isEqualTo(before);
    }

    @Test
    void while_the_graphs_are_made_anew_nothing_old_is_told() {
        take(recorded());
        PopulationReading before = told(KnownClock.RECORDED).found();
        token(3);
        assertThat(latest.population(CLAIREVOIE, KnownClock.RECORDED)).isNull();
        token(log.size() - 1L);
        assertThat(told(KnownClock.RECORDED).found()).isEqualTo(before);
    }

    @Test
    void what_an_event_that_could_not_be_taken_would_change_is_not_told() {
        take(recorded());
        told(KnownClock.RECORDED);
        database.client().sql("insert into parked_event (view, position, accompaniment_id, because) values ('contrast', 1, ?, 'why')")
                .param(log.getFirst().accompanimentId()).update();
        assertThat(latest.population(CLAIREVOIE, KnownClock.RECORDED)).isNull();
    }

    @Test
    void what_was_read_in_another_way_is_read_anew() {
        take(recorded());
        told(KnownClock.RECORDED);
        CountsRows other = kept("another form");
        Following anew = new Following(other, standing, new ShareRows(database.template()), () -> restricted, 50_000);
        assertThat(new LatestReadings(other, standing, anew, () -> restricted, Clock.systemUTC()).population(CLAIREVOIE, KnownClock.RECORDED)).isNull();
    }

    @Test
    void far_behind_all_are_read_anew_while_what_was_is_still_told() {
        take(recorded());
        PopulationReading before = told(KnownClock.RECORDED).found();
        long position = log.size() - 1L;
        take(LongStream.range(0, 700).mapToObj(number -> JourneyWriter.opened(5000 + number, 60, Scheme.CEJ, "62498"))
                .flatMap(journey -> journey.events().stream()).toList());
        Attending hurried = new Attending(kept, standing, following(100), GRIDS::get, 3);
        assertThat(hurried.step()).isTrue();
        Latest<PopulationReading> meanwhile = Objects.requireNonNull(latest.population(CLAIREVOIE, KnownClock.RECORDED));
        assertThat(meanwhile).returns(before, Latest::found).returns(position, Latest::position).returns(700L, Latest::eventsBehind);
        assertThat(latest.placed(CLAIREVOIE, KnownClock.RECORDED, null, 10)).as("single ones stand at two positions").isNull();
        while (hurried.step()) {
            assertThat(log).isNotEmpty();
        }
        Latest<PopulationReading> told = told(KnownClock.RECORDED);
        assertThat(told.found()).isEqualTo(naive(KnownClock.RECORDED, told));
    }

    @Test
    void two_grids_are_compared_at_one_position() {
        take(recorded());
        assertThat(latest.moves(CLAIREVOIE, JOINT_BET, KnownClock.RECORDED)).isNull();
        catchUp();
        take(JourneyWriter.opened(4000, 60, Scheme.RSA, "62498").events());
        Latest<TransitionCount> told = Objects.requireNonNull(latest.moves(CLAIREVOIE, JOINT_BET, KnownClock.RECORDED));
        Sides sides = new Sides(new Side(CLAIREVOIE, told.dated(), told.dated()), new Side(JOINT_BET, told.dated(), told.dated()), KnownClock.RECORDED);
        TransitionCount naive = new TransitionCount();
        List<Move> moves = histories(told.position()).stream().map(sides::read).toList();
        moves.forEach(naive::add);
        assertThat(told.found().transitions()).isEqualTo(naive.transitions());
        List<Move> changed = moves.stream().filter(Move::isChange).sorted(Comparator.comparing(move -> move.accompanimentId().toString())).toList();
        assertThat(changed).isNotEmpty();
        assertThat(page(null, 1000)).isEqualTo(changed);
        assertThat(page(changed.getFirst().accompanimentId(), 1)).isEqualTo(changed.subList(1, 2));
    }

    @Test
    void where_each_stands_is_told_in_the_order_of_ids() {
        take(recorded());
        told(KnownClock.RECORDED);
        Latest<List<Placed>> told = Objects.requireNonNull(latest.placed(CLAIREVOIE, KnownClock.RECORDED, null, 1000));
        List<Placed> naive = histories(told.position()).stream().map(history -> history.asOf(told.dated(), told.dated(), KnownClock.RECORDED))
                .filter(journey -> journey.openedAt() != null).map(journey -> Placed.of(CLAIREVOIE.read(journey)))
                .sorted(Comparator.comparing(placed -> placed.accompanimentId().toString())).toList();
        assertThat(told.found()).isEqualTo(naive);
        Latest<List<Placed>> page = Objects.requireNonNull(latest.placed(CLAIREVOIE, KnownClock.RECORDED, naive.get(4).accompanimentId(), 3));
        assertThat(page.found()).isEqualTo(naive.subList(5, 8));
    }

    @Test
    void only_what_was_asked_for_last_is_kept() {
        take(recorded());
        told(KnownClock.RECORDED);
        told(KnownClock.ENTERED);
        new Attending(kept, standing, following, GRIDS::get, 1).step();
        assertThat(kept.all()).extracting(KeptCounts.Asked::clock).containsExactly(KnownClock.ENTERED);
        assertThat(database.client().sql("select count(distinct kept) from contrast_standing").query((row, _) -> row.getInt(1)).single()).isOne();
    }

    @Test
    void one_at_least_is_kept() {
        assertThatThrownBy(() -> new Attending(kept, standing, following, GRIDS::get, 0)).hasMessageContaining("latest.most");
    }

    private List<Move> page(@Nullable UUID after, int limit) {
        return Objects.requireNonNull(latest.changed(CLAIREVOIE, JOINT_BET, KnownClock.RECORDED, after, limit)).found();
    }

    private Latest<PopulationReading> told(KnownClock clock) {
        Latest<PopulationReading> told = latest.population(CLAIREVOIE, clock);
        if (told == null) {
            catchUp();
            told = latest.population(CLAIREVOIE, clock);
        }
        return Objects.requireNonNull(told, "still nothing is kept");
    }

    private void catchUp() {
        while (attending.step()) {
            assertThat(log).isNotEmpty();
        }
    }

    private PopulationReading naive(KnownClock clock, Latest<?> told) {
        Population population = new Population(false);
        for (JourneyHistory history : histories(told.position())) {
            JourneyAsOf journey = history.asOf(told.dated(), told.dated(), clock);
            if (journey.openedAt() != null && !restricted.contains(journey.accompanimentId())) {
                population.add(CLAIREVOIE.read(journey), WeeklyTrajectory.of(journey, CLAIREVOIE), history.recordedInBulk());
            }
        }
        return population.reading();
    }

    private Collection<JourneyHistory> histories(long position) {
        Map<UUID, List<RecordedEvent>> journeys = new TreeMap<>();
        log.stream().filter(event -> event.position() <= position)
                .forEach(event -> journeys.computeIfAbsent(event.accompanimentId(), _ -> new ArrayList<>()).add(event));
        return journeys.values().stream().map(JourneyHistory::of).toList();
    }

    /// Journeys of many shapes, and some whose windows end and whose weeks pass.
    private static List<RecordedEvent> recorded() {
        List<RecordedEvent> all = new ArrayList<>(RandomJourneys.of(SEED, 40));
        for (int number = 0; number < 20; number++) {
            JourneyWriter journey = JourneyWriter.opened(2000 + number).on(1 + number % 5).tellsAlso(Facts.report(true, 10)).tellsAlso(Facts.partner());
            if (number % 3 == 0) {
                journey.on(12).tells(Facts.closed());
            }
            if (number % 4 == 0) {
                journey.on(40).recordedOn(20 + number).enteredOn(30).tells(Facts.verbatim());
            }
            all.addAll(journey.events());
        }
        LongStream.range(3000, 3003).forEach(number -> all.addAll(filedUnderOnePlan(number).events()));
        return all.stream().sorted(Comparator.comparing(RecordedEvent::recordedAt)).toList();
    }

    /// Integrated under the one grid and juxtaposed under the other.
    private static JourneyWriter filedUnderOnePlan(long number) {
        JourneyWriter journey = JourneyWriter.opened(number);
        UUID words = journey.on(1).tells(Facts.verbatim());
        UUID goal = journey.on(1).tells(Facts.goal(Author.JOINT));
        UUID plan = journey.on(2).tells(Facts.strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, words));
        for (AccompanimentEvent service : List.of(Facts.service(), Facts.service(), Facts.partner())) {
            journey.on(3).tells(service, Link.to(LinkType.PART_OF_STRATEGY, plan), Link.to(LinkType.SERVES_GOAL, goal));
        }
        return journey;
    }

    private void take(List<RecordedEvent> events) {
        List<RecordedEvent> recorded = database.log().append(events);
        pieces.add(recorded);
        log.addAll(recorded);
        token(log.size() - 1L);
    }

    private void token(long position) {
        database.client().sql("""
                insert into token_entry (processor_name, segment, token, token_type, "timestamp") values ('contrast', 0, convert_to(?, 'UTF8'), 'none', '')
                on conflict (processor_name, segment) do update set token = excluded.token""").param("{\"globalIndex\":" + position + "}").update();
    }

    private CountsRows kept(String form) {
        return new CountsRows(database.client(), new TransactionTemplate(database.transactions()), form);
    }

    private Following following(long far) {
        return new Following(kept, standing, new ShareRows(database.template()), () -> restricted, far);
    }
}
