package dev.rollcall.systemtest.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A headless Chromium for the tests of the site. Starting one takes a second or two, so there is one for the whole run of a thread (Playwright's
 * objects belong to the thread that made them), and what a test gets and closes is its share of it: the contexts that were opened meanwhile.
 */
public final class Chromium implements AutoCloseable {

    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(() -> start(ChromiumFinder.find()));

    private final Browser browser;
    private final List<BrowserContext> opened;

    private Chromium(Browser browser) {
        this.browser = browser;
        this.opened = browser.contexts();
    }

    /** The browser that {@link ChromiumFinder} finds. It ends with this JVM. */
    public static Chromium launch() {
        return new Chromium(BROWSER.get());
    }

    private static Browser start(Path executable) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                // Root, and containers, have no sandbox; only our own pages are opened.
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** For contexts and pages; closed together with this. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.contexts().stream()
                .filter(context -> !opened.contains(context))
                .toList()
                .forEach(BrowserContext::close);
    }
}
