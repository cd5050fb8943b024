package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.access.Role;
import org.jspecify.annotations.Nullable;

/// Those who look at the pages of the scene, each logged in once, by the form, as in front of a screen.
public final class Visitors implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private final Chromium chromium = Chromium.start();
    private final Stage stage;
    private final @Nullable Scene scene;
    private final Map<Role, String> sessions = new EnumMap<>(Role.class);

    private Visitors(Stage stage, @Nullable Scene scene) {
        this.stage = stage;
        this.scene = scene;
    }

    static Visitors ofTheScene() {
        Scene scene = Scene.start();
        return new Visitors(scene.stage(), scene);
    }

    /// Those of a service of whom nobody has told anything yet, or not all that the scene has.
    static Visitors of(Stage stage) {
        return new Visitors(stage, null);
    }

    Scene scene() {
        return Objects.requireNonNull(scene, "nothing is set on this stage");
    }

    Visitor of(Role role, String language) {
        return visitor(language, options(language).setStorageState(sessions.computeIfAbsent(role, this::loggedIn)));
    }

    Visitor withoutScripts(Role role, String language) {
        return visitor(language, options(language).setJavaScriptEnabled(false).setStorageState(sessions.computeIfAbsent(role, this::loggedIn)));
    }

    /// Nobody that is known yet.
    Visitor stranger(String language) {
        return visitor(language, options(language));
    }

    /// Fills in the form of the issuer, to which a page has sent the browser.
    void logIn(Visitor visitor, Role role) {
        Page page = visitor.page();
        assertThat(visitor.path()).startsWith("/login");
        page.locator("input[name=username]").fill(role.wireName());
        page.locator("input[name=password]").fill(stage.password(role));
        page.getByRole(AriaRole.BUTTON).click();
        page.waitForURL(address -> !URI.create(address).getPath().equals("/login"));
    }

    private String loggedIn(Role role) {
        try (Visitor visitor = stranger("en")) {
            visitor.opens("/");
            logIn(visitor, role);
            assertThat(visitor.path()).as("where a %s is after the login", role).isEqualTo("/");
            return visitor.context().storageState();
        }
    }

    private Visitor visitor(String language, Browser.NewContextOptions options) {
        assertThat(language).isIn("en", "fr");
        return new Visitor(chromium.browser().newContext(options), stage.address());
    }

    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions().setLocale(language.equals("fr") ? "fr-FR" : "en-GB").setTimezoneId("Europe/Paris")
                .setColorScheme(ColorScheme.LIGHT).setViewportSize(WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        chromium.close();
        stage.close();
    }
}
