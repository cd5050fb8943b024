package org.clairevoie.query.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A database of one test, with its log and what views are built on.
public record LoggedDatabase(
        DataSource source, JdbcTemplate template, JdbcClient client, JdbcTransactionManager transactions, JourneyLog journeys, LogWriter log) {
    public static LoggedDatabase fresh() {
        DataSource source = TestDatabase.withLog();
        JdbcTemplate template = new JdbcTemplate(source);
        JdbcClient client = JdbcClient.create(template);
        return new LoggedDatabase(
                source, template, client, new JdbcTransactionManager(source), new JourneyLog(new LogReader(client)), new LogWriter(source));
    }

    public void makeTablesOf(View... views) {
        new Projection().projectionTables(source, Arrays.asList(views)).afterPropertiesSet();
    }

    Parking parking() {
        return new Parking(client, transactions);
    }

    /// Every row of these tables, as text.
    Map<String, List<String>> rows(List<String> tables) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, client.sql("select r::text from " + table + " r order by 1").query((row, _) -> row.getString(1)).list());
        }
        return rows;
    }

    List<String> allTables() {
        return client.sql("select tablename from pg_tables where schemaname = 'public'").query((row, _) -> row.getString(1)).list();
    }
}
