package dev.rollcall.systemtest.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A headless Chromium for the tests of the site. Its profiles are the test's own; the process is the thread's, and ends
 * with the JVM.
 */
public final class Chromium implements AutoCloseable {

    // Playwright wants to be used by the thread that made it.
    private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::start);

    /**
     * No renderer is kept in reserve: it would cost a process a page. Of this option only the last one counts, so what
     * Playwright disables stands here too.
     */
    private static final List<String> WITHOUT = List.of(
            "SpareRendererForSitePerProcess",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BlockOriginHeaderModificationOnRedirect",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "OptimizationHints",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "Translate");

    private final List<BrowserContext> contexts = new ArrayList<>();

    private Chromium() {}

    /** The browser that {@link ChromiumFinder} finds, without a profile yet. */
    public static Chromium open() {
        return new Chromium();
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(ChromiumFinder.find())
                        .setHeadless(true)
                        .setArgs(List.of(
                                // Root, and containers, have no sandbox; only our own pages are opened.
                                "--no-sandbox",
                                "--disable-gpu",
                                "--in-process-gpu",
                                "--disable-gpu-compositing",
                                "--disable-software-rasterizer",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-features=" + String.join(",", WITHOUT))));
    }

    /** A profile of its own: cookies and pages. Closed together with this. */
    public BrowserContext newContext() {
        return newContext(new NewContextOptions());
    }

    /** The same with options. */
    public BrowserContext newContext(NewContextOptions options) {
        var context = OF_THIS_THREAD.get().newContext(options);
        contexts.add(context);
        return context;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
