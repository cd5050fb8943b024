package org.clairevoie.deploy.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where something that was written can be found: in the rows of every table, in every file of PostgreSQL, in the service's own folder.
///
/// @param cluster the folder of PostgreSQL
/// @param folder of the service
record Traces(JdbcClient database, Path cluster, Path folder) {
    /// What PostgreSQL holds in memory goes into its files, and every table is written anew.
    void settle() {
        database.sql("vacuum full").update();
        database.sql("checkpoint").update();
    }

    /// Tables that hold it in a row, those of PostgreSQL itself included: what lies compressed in a file, a row tells in the clear.
    List<String> tables(String words) {
        String hexadecimal = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> tables = database.sql("select format('%I.%I', schemaname, tablename) from pg_tables order by 1")
                .query((row, _) -> row.getString(1)).list();
        return tables.stream().filter(table -> database.sql(
                        "select count(*) from " + table + " whole where strpos(whole::text, ?) > 0 or strpos(whole::text, ?) > 0")
                .params(words, hexadecimal).query((row, _) -> row.getLong(1)).single() > 0).toList();
    }

    /// Files that hold it, but those of the write-ahead log.
    List<Path> files(byte[] bytes) throws IOException {
        return all(bytes).stream().filter(file -> !isLog(file)).toList();
    }

    /// Segments of the write-ahead log that hold it.
    List<Path> segments(byte[] bytes) throws IOException {
        return all(bytes).stream().filter(Traces::isLog).toList();
    }

    /// Goes on to a new segment of the write-ahead log, and lets PostgreSQL have the old ones.
    void nextSegment() {
        database.sql("select pg_logical_emit_message(true, 'clairevoie', 'on')::text").query((row, _) -> row.getString(1)).single();
        database.sql("select pg_switch_wal()::text").query((row, _) -> row.getString(1)).single();
        database.sql("checkpoint").update();
    }

    private List<Path> all(byte[] bytes) throws IOException {
        String name = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Path> holders = new ArrayList<>();
        for (Path each : List.of(cluster, folder)) {
            try (Stream<Path> files = Files.walk(each)) {
                holders.addAll(files.filter(Files::isRegularFile).filter(file -> holds(file, name)).toList());
            }
        }
        return holders;
    }

    private static boolean isLog(Path file) {
        return file.toString().contains("pg_wal");
    }

    /// A file that PostgreSQL deletes meanwhile holds nothing.
    private static boolean holds(Path file, String name) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException gone) {
            return false;
        }
    }
}
