package org.clairevoie.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the tables of the views. A view whose definition is no longer the one that its tables were made by is thrown away and
/// filled again from the first event on: there is nothing to migrate where nothing is kept that the log does not hold.
public final class ViewTables implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(ViewTables.class);
    /// Two nodes that start at once make them one after the other.
    private static final long LOCK = 0x7669657773L;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final List<View> views;

    ViewTables(DataSource source, List<View> views) {
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.views = List.copyOf(views);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(_ -> {
            database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((_, _) -> "").list();
            database.sql(text(Projection.class, "projection")).update();
            views.forEach(this::make);
        });
    }

    private void make(View view) {
        String definition = text(view.getClass(), view.name());
        String digest = digest(definition + view.form());
        String made = database.sql("select definition from view_definition where view = ?").param(view.name())
                .query((row, _) -> row.getString(1)).optional().orElse("");
        if (made.equals(digest)) {
            return;
        }
        LOG.info("the view {} is made anew", view.name());
        view.tables().forEach(table -> database.sql("drop table if exists " + table).update());
        database.sql("delete from token_entry where processor_name = ?").param(view.name()).update();
        database.sql("delete from parked_event where view = ?").param(view.name()).update();
        database.sql(definition).update();
        database.sql("insert into view_definition values (?, ?) on conflict (view) do update set definition = excluded.definition")
                .params(view.name(), digest).update();
    }

    private static String text(Class<?> beside, String name) {
        try {
            return new ClassPathResource(name + ".sql", beside).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("the tables of " + name + " are not defined beside " + beside, missing);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
