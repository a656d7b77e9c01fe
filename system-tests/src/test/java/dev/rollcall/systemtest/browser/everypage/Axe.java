package dev.rollcall.systemtest.browser.everypage;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules of axe-core: what of WCAG 2.2 AA, and of good practice, a program can see of a page. It runs in the page
 * that is open, whatever the page's policy says about scripts.
 */
public final class Axe {
    private static final String SOURCE = source();

    private static final String RUN = """
            async (rules) => {
              const found = await axe.run(document, {resultTypes: ['violations'], runOnly: rules});
              return found.violations.map(rule => rule.id + ' (' + rule.help + '): '
                + rule.nodes.map(node => node.target.join(' ') + ' ' + node.any.concat(node.all, node.none)
                    .map(check => check.message).join('; ')).join(' | '));
            }""";

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> OF_COLORS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** Each rule that the page violates, with the elements that do; empty for none. */
    public static List<String> violations(Page page) {
        return run(page, STANDARDS);
    }

    /** The same of the rules that look at colors: a scheme changes nothing for any other. */
    public static List<String> colorViolations(Page page) {
        return run(page, OF_COLORS);
    }

    @SuppressWarnings("unchecked") // The script says what it is.
    private static List<String> run(Page page, List<String> rules) {
        if (!(Boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
