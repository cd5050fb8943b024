package org.clairevoie.deploy.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.issuer.ClientToken;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.springframework.context.ConfigurableApplicationContext;

/// A service as somebody runs it who has no other server, with nothing in it yet, and the ways into it.
final class Stage implements AutoCloseable {
    private final RunningService service;
    private final Path data;
    private final Map<Role, ClientToken> tokens = new EnumMap<>(Role.class);

    private Stage(RunningService service, Path data) {
        this.service = service;
        this.data = data;
    }

    static Stage open(String... settings) {
        try {
            Path data = Files.createTempDirectory("clairevoie-pages");
            return new Stage(RunningService.withItsOwnIssuer(data, settings), data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same service, once it was closed, started with these settings.
    Stage again(String... settings) {
        return new Stage(service.again(data, settings), data);
    }

    /// The issuer takes a browser back to any port of this machine's own address.
    URI address() {
        return URI.create("http://127.0.0.1:" + service.address().getPort());
    }

    Http as(Role role) {
        return service.http().as(token(role).get());
    }

    ClientToken token(Role role) {
        return tokens.computeIfAbsent(role, each -> new ClientToken(data, each));
    }

    String password(Role role) {
        try {
            return EventJson.MAPPER.readTree(Files.readString(data.resolve("security").resolve("logins.json")))
                    .get(role.wireName()).get("password").asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DataSource database() {
        return service.database();
    }

    ConfigurableApplicationContext context() {
        return service.context();
    }

    @Override
    public void close() {
        service.stop();
    }
}
