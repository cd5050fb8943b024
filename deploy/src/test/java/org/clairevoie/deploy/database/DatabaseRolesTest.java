package org.clairevoie.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/// The service on its own PostgreSQL, each store by its own role: everything works, and nobody can do more than is written here. Its
/// database was begun under one login for everything, as an earlier version did.
@Timeout(180)
class DatabaseRolesTest {
    private static final String DENIED = "42501";
    /// Select, insert, update, delete, truncate. A table that is not here fails the test: say what each role may do with it.
    private static final String RIGHTS = """
            access_log.access: KEYS I, ACCESS_LOG SID
            access_log.access_log_migrations:
            public.audit: VIEWS SIUDT, EVALUATION S
            public.cohort: EVALUATION SI
            public.cohort_member: EVALUATION SI
            public.cohort_migrations:
            public.cohort_read: EVALUATION SI
            public.contrast: VIEWS SIUDT, EVALUATION S
            public.contrast_latest: VIEWS SIUDT, EVALUATION S
            public.contrast_standing: VIEWS SIUDT, EVALUATION S
            public.contrast_taken: VIEWS SIUDT, EVALUATION S
            public.event_log: READER S, WRITER SI, KEYS S, VIEWS S, EVALUATION S, SEALED_LOG S
            public.event_log_migrations:
            public.export: EVALUATION SIU
            public.export_migrations:
            public.intake_migrations:
            public.journey: VIEWS SIUDT, EVALUATION S
            public.master_key: KEYS SIUD
            public.parked_event: VIEWS SIUDT, EVALUATION S
            public.person_erasure: READER S, KEYS SIU, VIEWS S, EVALUATION S, SEALED_LOG S
            public.person_key: KEYS SIU
            public.person_restriction: READER S, KEYS SIU, VIEWS S, EVALUATION S, SEALED_LOG S
            public.population_result: EVALUATION SID
            public.population_run: EVALUATION SIU
            public.population_run_migrations:
            public.population_run_node: EVALUATION SIUD
            public.population_run_share: EVALUATION SIU
            public.protection_migrations:
            public.reading_grid: EVALUATION SI
            public.reading_grid_migrations:
            public.restriction_migrations:
            public.source_owner: WRITER SIU
            public.token_entry: VIEWS SIUDT, EVALUATION S
            public.view_definition: VIEWS SIUDT, EVALUATION S
            sealed.checkpoint: SEALED_LOG SIUD
            sealed.cosignature: SEALED_LOG SIU
            sealed.head: SEALED_LOG SIU
            sealed.sealed_log_migrations:
            sealed.sealing_key: SEALED_LOG SI
            sealed.tile: SEALED_LOG SIU
            sealed.witness: SEALED_LOG SIU
            """;

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext service;
    private static Vendor before;

    @BeforeAll
    static void begun_under_one_login_and_started_anew() {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            ConfigurableApplicationContext earlier = started(database.jdbcUrl());
            before = Vendor.withOpenAccompaniment(http(earlier));
            earlier.close();
        }
        service = started("");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ConfigurableApplicationContext started(String url) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0", "--clairevoie.data=" + folder, "--clairevoie.database-url=" + url, "--clairevoie.disclosure.threshold=3",
                "--clairevoie.erasure.keys-in-memory=100ms", "--clairevoie.erasure.every=100ms"));
        TestIssuer.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return AllInOne.application().run(settings.toArray(String[]::new));
    }

    private static Http http(ConfigurableApplicationContext of) {
        return new Http(URI.create("http://localhost:" + of.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @Test
    void every_store_works_by_its_role() {
        Http http = http(service);
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        Vendor.withOpenAccompaniment(http);
        vendor.accepted("words", "person-spoke", "2026-01-06T10:00:00+01:00", "{\"kind\":\"WISH\",\"text\":\"x\",\"authorship\":\"VERBATIM\"}");
        for (Vendor each : List.of(before, vendor)) {
            http.until(each.path(""), journey -> journey.get("events").intValue() > 0);
            assertThat(http.read("/audit" + each.path("")).get("items")).isNotEmpty();
        }
        assertThat(http.read("/audit/access?accompaniment=" + vendor.accompanimentId).get("items")).isNotEmpty();
        http.until("/actuator/health", health -> health.get("status").asString().equals("UP"));
        http.until("/actuator/sealing", sealing -> sealing.get("eventsBehind").intValue() == 0);

        JsonNode run = http.ask("/grids/joint-bet/1/runs", "{}").json();
        http.until("/grids/joint-bet/1/runs/" + run.get("id").asString(), now -> now.get("state").asString().equals("COMPLETED"));
        assertThat(http.ask("/cohorts", "{\"name\":\"everybody\"}").status()).isEqualTo(201);
        JsonNode export = http.ask("/cohorts/all/exports", "{\"formats\":[\"csv\"]}").json();
        http.until("/exports/" + export.get("id").asString(), now -> now.get("state").asString().equals("DONE"));

        assertThat(http.act("/actuator/views/contrast").status()).isLessThan(300);
        http.until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").equals(view.get("head"))));

        JsonNode person = http.ask("/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").json();
        String path = "/persons/" + person.get("key").asString();
        assertThat(http.ask(path + "/restriction", "{\"ground\":\"OBJECTION\"}").status()).isEqualTo(200);
        assertThat(http.read(vendor.path("")).get("restricted").asBoolean()).isTrue();
        assertThat(http.delete(path + "/restriction").status()).isEqualTo(200);
        assertThat(http.read("/persons/retention").get("items")).isEmpty();
        assertThat(http.read("/audit/retention").get("items")).hasSize(3);
        String asked = http.ask(path + "/erasure", "").json().get("certificate").asString();
        http.until(asked, certificate -> certificate.get("state").asString().equals("DONE"));
        assertThat(http.as(TestIssuer.token(Role.OPERATOR)).read("/actuator/masterkey").get("leaving").isNull()).isTrue();
    }

    @Test
    void a_role_may_do_what_is_written_and_nothing_else() {
        assertThat(rights()).isEqualTo(RIGHTS.lines().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void every_table_belongs_to_the_owner_or_is_a_view() {
        List<String> others = JdbcClient.create(as(DatabaseRole.OWNER)).sql("""
                select schemaname || '.' || tablename || ' of ' || tableowner from pg_tables
                where schemaname in ('public', 'access_log', 'sealed', 'batch') and tableowner not in ('clairevoie_owner', 'clairevoie_views')""")
                .query((row, _) -> row.getString(1)).list();
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseRole.class)
    void nobody_changes_the_log(DatabaseRole role) throws SQLException {
        for (String statement : List.of("update event_log set source = 'other'", "delete from event_log", "truncate event_log")) {
            refused(role, statement, role == DatabaseRole.OWNER ? "P0001" : DENIED);
        }
        if (role != DatabaseRole.WRITER && role != DatabaseRole.OWNER) {
            refused(role, "insert into event_log select * from event_log", DENIED);
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseRole.class, names = {"KEYS", "OWNER"}, mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_reads_or_touches_a_key(DatabaseRole role) throws SQLException {
        for (String statement : List.of(
                "select wrapped from person_key", "select * from master_key", "update person_key set wrapped = null", "delete from person_key",
                "insert into person_key (person) values ('somebody')", "set role clairevoie_keys", "set role clairevoie_owner")) {
            refused(role, statement, DENIED);
        }
    }

    @Test
    void a_key_is_destroyed_and_never_taken_out() throws SQLException {
        refused(DatabaseRole.KEYS, "delete from person_key", DENIED);
        refused(DatabaseRole.KEYS, "truncate person_key", DENIED);
    }

    @Test
    void passwords_are_drawn_and_for_their_owner_alone() throws Exception {
        Path file = folder.resolve("postgres.roles");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        List<String> passwords = Files.readAllLines(file).stream().map(line -> line.split("=", 2)[1]).toList();
        assertThat(passwords).hasSize(DatabaseRole.values().length).doesNotHaveDuplicates().allMatch(password -> password.length() == 32);
    }

    @Test
    void a_node_that_lacks_a_role_says_which() throws Exception {
        Path file = Files.writeString(folder.resolve("reader.roles"), "clairevoie_reader=secret\n");
        assertThat(RoleLogins.in(file).password(DatabaseRole.READER)).isEqualTo("secret");
        assertThatThrownBy(() -> RoleLogins.in(file).password(DatabaseRole.KEYS)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("clairevoie_keys");
        assertThatThrownBy(() -> RoleLogins.in(folder.resolve("nowhere"))).isInstanceOf(DatabaseUnavailable.class);
    }

    /// A line a table, as PostgreSQL itself answers; rights that come with another role counted in.
    private static String rights() {
        Map<String, List<String>> rights = new TreeMap<>();
        JdbcClient owner = JdbcClient.create(as(DatabaseRole.OWNER));
        for (String table : owner.sql("""
                select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'access_log', 'sealed', 'batch')""")
                .query((row, _) -> row.getString(1)).list()) {
            List<String> each = Arrays.stream(DatabaseRole.values()).filter(role -> role != DatabaseRole.OWNER)
                    .map(role -> role + " " + letters(owner, role, table)).filter(said -> !said.endsWith(" ")).toList();
            if (table.startsWith("batch.")) {
                assertThat(each).as(table).containsExactly("EVALUATION SIUD");
            } else {
                rights.put(table, each);
            }
        }
        return rights.entrySet().stream().map(entry -> (entry.getKey() + ": " + String.join(", ", entry.getValue())).strip()).sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String letters(JdbcClient owner, DatabaseRole role, String table) {
        return Stream.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE").filter(right -> owner.sql("select has_table_privilege(?, ?, ?)")
                .params(role.user(), table, right).query((row, _) -> row.getBoolean(1)).single()).map(right -> right.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static void refused(DatabaseRole role, String statement, String state) throws SQLException {
        try (Connection connection = as(role).getConnection(); Statement sent = connection.createStatement()) {
            assertThatThrownBy(() -> sent.execute(statement)).as("%s: %s", role, statement).isInstanceOf(SQLException.class)
                    .satisfies(refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo(state));
        }
    }

    private static DriverManagerDataSource as(DatabaseRole role) {
        Database database = service.getBean(Database.class);
        RoleLogins logins = Objects.requireNonNull(database.roles());
        return new DriverManagerDataSource(database.address(), role.user(), logins.password(role));
    }
}
