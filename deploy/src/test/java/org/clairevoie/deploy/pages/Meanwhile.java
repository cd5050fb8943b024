package org.clairevoie.deploy.pages;

import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is the matter with the service while a page is looked at. It is over when this is closed.
@FunctionalInterface
interface Meanwhile {
    Meanwhile NOTHING = _ -> () -> { };

    /// @return what ends it
    Over begins(Scene scene);

    interface Over extends AutoCloseable {
        @Override
        void close();
    }

    /// The list of journeys is twelve events behind, and could not take one.
    static Meanwhile aViewLags() {
        String token = "update token_entry set token = convert_to(jsonb_set(convert_from(token, 'UTF8')::jsonb, '{globalIndex}', "
                + "to_jsonb((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint %s 12))::text, 'UTF8') where processor_name = 'journey'";
        return inTheDatabase(
                token.formatted("-") + "; insert into parked_event (view, position, accompaniment_id, because) values ('journey', 3, gen_random_uuid(), 'tried')",
                token.formatted("+") + "; delete from parked_event where view = 'journey'");
    }

    static Meanwhile aTableIsAway() {
        return inTheDatabase("alter table journey rename to hidden", "alter table hidden rename to journey");
    }

    /// A row as no version of the service writes it.
    static Meanwhile aRowIsDamaged() {
        return inTheDatabase("update journey set state = 'DAMAGED-' || state", "update journey set state = replace(state, 'DAMAGED-', '')");
    }

    /// No browser more is let in.
    static Meanwhile theHouseIsFull() {
        return scene -> {
            ManagerBase sessions = sessions(scene);
            int most = sessions.getMaxActiveSessions();
            sessions.setMaxActiveSessions(1);
            return () -> sessions.setMaxActiveSessions(most);
        };
    }

    private static Meanwhile inTheDatabase(String begin, String end) {
        return scene -> {
            JdbcClient database = JdbcClient.create(scene.stage().database());
            database.sql(begin).update();
            return () -> database.sql(end).update();
        };
    }

    private static ManagerBase sessions(Scene scene) {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) scene.stage().context()).getWebServer());
        return (ManagerBase) ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }
}
