package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.sealed.Rezipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the browser says of proofs that do not hold, and of what it could not look at.
@ExtendWith(InChromium.class)
class ProofsInBrowserTest {
    private static final String HISTORY = "/audit/journeys/" + ContrastTwins.INTEGRATED;
    private static final String FIRST = "events/%012d.json";

    @Test
    void an_entry_that_was_changed_is_named_and_the_others_hold(@TempDir Path folder, Visitors visitors) throws Exception {
        long position = position(visitors);
        ProofsShown shown = shown(visitors, folder, Rezipped.flipped(FIRST.formatted(position), 30));
        assertThat(shown.said()).startsWith("Not as they were sealed: 1 of");
        assertThat(shown.states().getFirst()).contains("does not lead to the checkpoint");
        assertThat(shown.states().subList(1, shown.states().size())).allSatisfy(state -> assertThat(state).isEqualTo("proven"));
    }

    @Test
    void an_entry_that_is_not_there_and_a_path_of_another_are_seen(@TempDir Path folder, Visitors visitors) throws Exception {
        long position = position(visitors);
        ProofsShown shown = shown(visitors, folder, files -> {
            files.remove(FIRST.formatted(position));
            files.put("events/%012d.tlog-proof".formatted(position + 1), files.get("events/%012d.tlog-proof".formatted(position)));
        });
        assertThat(shown.said()).startsWith("Not as they were sealed: 2 of");
        assertThat(shown.states().get(0)).contains("not in the bundle");
        assertThat(shown.states().get(1)).contains("does not lead to the checkpoint");
    }

    @Test
    void a_checkpoint_that_the_key_did_not_sign_is_called_so(@TempDir Path folder, Visitors visitors) throws Exception {
        ProofsShown shown = shown(visitors, folder, files -> {
            String[] lines = text(Objects.requireNonNull(files.get("checkpoint"))).split("\n", -1);
            String signature = lines[4];
            int at = signature.length() - 10;
            lines[4] = signature.substring(0, at) + (signature.charAt(at) == 'A' ? 'B' : 'A') + signature.substring(at + 1);
            files.put("checkpoint", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        });
        assertThat(shown.key()).contains("does NOT hold");
    }

    @Test
    void a_page_that_says_other_than_what_was_sealed_is_found_out(Visitors visitors) {
        try (Visitor auditor = shownOther(visitors, "en")) {
            assertThat(ProofsShown.of(auditor).states().get(3)).contains("not as sealed: sequence");
            ForEverybody.holds(auditor, "en", true, "a history with a broken proof");
        }
    }

    @Test
    void a_browser_without_ed25519_says_that_the_signature_was_not_looked_at(Visitors visitors) {
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en")) {
            auditor.page().addInitScript("crypto.subtle.importKey = () => Promise.reject(new DOMException('no such thing', 'NotSupportedError'))");
            auditor.opens(HISTORY);
            ProofsShown shown = ProofsShown.of(auditor);
            assertThat(shown.key()).contains("does not know Ed25519");
            assertThat(shown.states()).allSatisfy(state -> assertThat(state).isEqualTo("proven"));
        }
    }

    @Test
    void without_scripts_everything_is_read_and_nothing_is_claimed(Visitors visitors) {
        try (Visitor auditor = visitors.withoutScripts(Role.AUDITOR, "fr")) {
            assertThat(auditor.opens(HISTORY).text()).contains("Sans JavaScript, rien n’est vérifié ici").doesNotContain("prouvé\n");
            assertThat(auditor.page().locator("details").allTextContents()).anySatisfy(how -> assertThat(how).contains("deploy/run verify"));
            assertThat(auditor.page().locator("li[data-position]").count()).isGreaterThan(10);
            for (String path : new String[] {"/", "/journeys", "/journeys/" + ContrastTwins.INTEGRATED, "/audit/checkpoints", "/audit/access"}) {
                assertThat(auditor.opens(path).text()).as(path).hasSizeGreaterThan(200);
            }
        }
    }

    /// The page as an auditor sees it of which one event says other than what was sealed.
    static Visitor shownOther(Visitors visitors, String language) {
        Visitor auditor = visitors.of(Role.AUDITOR, language);
        auditor.page().route("**" + HISTORY, route -> route.fulfill(new Route.FulfillOptions().setResponse(route.fetch())
                .setBody(route.fetch().text().replaceFirst("data-sequence=\"3\"", "data-sequence=\"4\""))));
        auditor.opens(HISTORY);
        ProofsShown.awaited(auditor);
        return auditor;
    }

    /// The page as an auditor sees it whose bundle was changed on its way.
    private static ProofsShown shown(Visitors visitors, Path folder, Consumer<Map<String, byte[]>> change) throws IOException, InterruptedException {
        Scene scene = visitors.scene();
        byte[] bundle = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(scene.address() + HISTORY + "/bundle"))
                .header("Authorization", "Bearer " + scene.bearer(Role.AUDITOR)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        byte[] changed = Files.readAllBytes(new Rezipped(bundle).with(folder.resolve("changed.zip"), change));
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en")) {
            auditor.page().route("**/bundle", route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(changed)));
            auditor.opens(HISTORY);
            return ProofsShown.of(auditor);
        }
    }

    private static long position(Visitors visitors) {
        return visitors.scene().as(Role.AUDITOR).read(HISTORY).at("/items/0/position").longValue();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
