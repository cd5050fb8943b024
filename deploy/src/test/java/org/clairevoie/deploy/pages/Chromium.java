package org.clairevoie.deploy.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The system's Chromium, driven by Playwright.
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"), Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path executable = found(PLACES);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Its own sandbox cannot be had by the root of a container.
        return new Chromium(playwright, playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    /// @throws IllegalStateException when there is none: the pages are not taken to be well because nobody looked
    static Path found(List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "Chromium is needed: the tests look at the pages with it. Install it (Debian: apt-get install chromium), or use .ci/run, which does; looked for "
                        + places));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
