package dev.rollcall.systemtest.browser.everypage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The page that is open, as it looks in windows of four widths, light and dark. It is opened once: its layout follows
 * the window, its colors the scheme.
 */
public final class Looks {
    /** The widths of the windows, in CSS pixels. */
    public static final List<Integer> WIDTHS = List.of(1440, 1024, 768, 390);

    /** Where axe looks: the widths between have the elements of one of these. */
    private static final Set<Integer> OF_AXE = Set.of(1440, 390);

    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.DARK, ColorScheme.LIGHT);

    private static final int HEIGHT = 900;

    private Looks() {}

    /**
     * What is wrong with the page: it has no heading or several, is wider than its window, violates a rule of axe, or
     * has faint texts, folded parts included. Its pictures are called as it is.
     */
    public static List<String> problems(AdminSite site, String name) {
        List<String> problems = new ArrayList<>();
        Page page = site.page();
        if (page.locator("h1").count() != 1) {
            problems.add(name + ": " + page.locator("h1").count() + " headings");
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            if (site.scrollsSideways()) {
                problems.add(name + " at " + width + " is too wide: " + site.sticksOut());
            }
            // A scheme changes no layout.
            if (OF_AXE.contains(width) || AdminSite.keepsPictures()) {
                problems.addAll(inEachScheme(site, name + "-" + width, width));
            }
        }
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        for (ColorScheme scheme : SCHEMES) {
            show(page, scheme);
            Contrast.faint(page).forEach(text -> problems.add(name + ", " + scheme + ": " + text));
        }
        return problems;
    }

    private static List<String> inEachScheme(AdminSite site, String name, int width) {
        List<String> problems = new ArrayList<>();
        for (ColorScheme scheme : SCHEMES) {
            show(site.page(), scheme);
            site.picture(name + "-" + scheme.name().toLowerCase(Locale.ROOT));
            if (OF_AXE.contains(width)) {
                violations(site.page(), scheme).forEach(found -> problems.add(name + ", " + scheme + ": " + found));
            }
        }
        return problems;
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("() => document.getAnimations().forEach(change => change.finish())");
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        return scheme == ColorScheme.LIGHT ? Axe.violations(page) : Axe.colorViolations(page);
    }
}
