package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.verifier.Verify;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From a journey to a bundle that is verified: an auditor who has never been here logs in, reads what was known when, sees the proofs
/// hold, takes the bundle away and has it verified without us.
@ExtendWith(InChromium.class)
class AuditorStoryTest {
    private static final Map<String, Words> WORDS = Map.of(
            "en", new Words("Everything ever recorded", "proven", "Show that day", "Download the bundle", "Who read it", "The sealed log"),
            "fr", new Words("Tout ce qui a jamais été enregistré", "prouvé", "Montrer ce jour", "Télécharger le dossier de preuve", "Qui l’a lu",
                    "Le journal scellé"));

    private record Words(String everything, String proven, String showDay, String download, String whoReadIt, String sealedLog) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void an_auditor_takes_a_journey_away_with_its_proofs(String language, Visitors visitors) {
        Words words = Objects.requireNonNull(WORDS.get(language));
        try (Visitor auditor = visitors.stranger(language)) {
            Page page = auditor.page();
            page.navigate(visitors.scene().address() + "/journeys/" + ContrastTwins.INTEGRATED);
            visitors.logIn(auditor, Role.AUDITOR);
            assertThat(auditor.path()).as("the login leads back to what was asked").isEqualTo("/journeys/" + ContrastTwins.INTEGRATED);

            link(page, words.everything).click();
            page.waitForURL("**/audit/journeys/*");
            ProofsShown proofs = ProofsShown.of(auditor);
            int events = page.locator("li[data-position]").count();
            assertThat(events).isGreaterThan(10);
            assertThat(proofs.said()).contains(Integer.toString(events));
            assertThat(proofs.states()).hasSize(events).allSatisfy(state -> assertThat(state).isEqualToIgnoringCase(words.proven));
            assertThat(proofs.key()).as("the signature is verified with the log's own key").contains("clairevoie.invalid/", "+");

            Download bundle = page.waitForDownload(() -> link(page, words.download).click());
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Console console = Console.to(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(Verify.run(List.of(bundle.path().toString()), console)).as(said.toString(StandardCharsets.UTF_8)).isZero();

            page.locator("#day").fill("2020-01-01");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.showDay)).click();
            page.waitForURL("**?day=2020-01-01");
            assertThat(page.locator("h1").innerText()).as("nothing was known then").isNotBlank();
            page.goBack();
            ProofsShown.awaited(auditor);
            link(page, words.whoReadIt).click();
            page.waitForURL("**/audit/access?accompaniment=*");
            assertThat(auditor.text()).contains("/audit/journeys/" + ContrastTwins.INTEGRATED + "/bundle");
            link(page, words.sealedLog.equals("The sealed log") ? "Sealed log" : "Journal scellé").click();
            page.waitForURL("**/audit/checkpoints");
            assertThat(page.locator("h1").innerText()).isEqualTo(words.sealedLog);
        }
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
