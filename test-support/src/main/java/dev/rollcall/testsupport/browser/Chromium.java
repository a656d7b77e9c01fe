package dev.rollcall.testsupport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A headless Chromium for the tests of the site. Its profiles are the test's own for the time of the test; the process
 * is the thread's, and ends with the JVM. What a page keeps in its own storage is not emptied: ours keep nothing there.
 */
public final class Chromium implements AutoCloseable {

    // Playwright wants to be used by the thread that made it.
    private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::start);

    // Profiles that a test has left, emptied: a new one costs a process.
    private static final ThreadLocal<Deque<BrowserContext>> LEFT = ThreadLocal.withInitial(ArrayDeque::new);

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
                                "--renderer-process-limit=1",
                                "--disable-features=" + String.join(",", WITHOUT))));
    }

    /** A profile of its own: cookies and pages. Closed together with this. */
    public BrowserContext newContext() {
        BrowserContext left = LEFT.get().poll();
        return lent(left == null ? fresh(new NewContextOptions()) : left);
    }

    /** The same with options. */
    public BrowserContext newContext(NewContextOptions options) {
        var context = fresh(options);
        contexts.add(context);
        return context;
    }

    private static BrowserContext fresh(NewContextOptions options) {
        return OF_THIS_THREAD.get().newContext(options);
    }

    /** Closing it only empties it, so that another test may have it. */
    private BrowserContext lent(BrowserContext context) {
        var closed = new AtomicBoolean();
        var lent = (BrowserContext) Proxy.newProxyInstance(
                Chromium.class.getClassLoader(), new Class<?>[] {BrowserContext.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        return call(context, method, arguments);
                    }
                    if (closed.compareAndSet(false, true)) {
                        empty(context);
                        LEFT.get().push(context);
                    }
                    return null;
                });
        contexts.add(lent);
        return lent;
    }

    private static Object call(BrowserContext context, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void empty(BrowserContext context) {
        // With the last page its process would go.
        context.newPage();
        List<Page> pages = context.pages();
        pages.subList(0, pages.size() - 1).forEach(Page::close);
        context.unrouteAll();
        context.clearCookies();
        context.clearPermissions();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
