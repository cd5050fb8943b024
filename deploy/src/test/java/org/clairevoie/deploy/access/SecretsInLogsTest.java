package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.clairevoie.deploy.stories.PlantedSecrets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs last: reads what the whole suite has logged, in more detail than a service ever does, and looks for what must not be there.
@Order(Integer.MAX_VALUE)
class SecretsInLogsTest {
    private static final Logger LOG = LoggerFactory.getLogger(SecretsInLogsTest.class);
    private static final Path LOGGED = Path.of("target", "suite.log");
    /// A signed token, or a bearer of one.
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{10,}");

    @Test
    void no_secret_and_no_word_of_anybody_is_in_what_the_suite_logged() throws IOException {
        String logged = Files.readString(LOGGED, StandardCharsets.UTF_8);
        assertThat(logged).as("the suite has logged something").isNotEmpty();
        for (String secret : PlantedSecrets.ALL) {
            assertThat(logged.contains(secret)).as("'%s' was logged", secret).isFalse();
        }
        assertThat(TOKEN.matcher(logged).results().map(found -> found.group().substring(0, 12)).toList()).as("tokens were logged").isEmpty();
    }

    @Test
    void what_is_logged_is_found() throws IOException {
        LOG.warn("the search finds what is there: {}", "Passerelle d’essai");
        assertThat(Files.readString(LOGGED, StandardCharsets.UTF_8)).contains("Passerelle d’essai");
        assertThat(TOKEN.matcher("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhYmMifQ.c2lnbmF0dXJlLW9m").find()).isTrue();
    }
}
