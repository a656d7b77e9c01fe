package dev.rollcall.systemtest.browser.everypage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Every text stands out from what is behind it by 4.5 to 1 at least (WCAG 2.2, 1.4.3), in both themes. */
@MicroShedTest
@Tag("once")
class ContrastIT {
    private static final List<String> PAGES = List.of(
            "/people.xhtml",
            "/person-new.xhtml",
            "/groups.xhtml",
            "/activity.xhtml",
            "/account.xhtml",
            "/nothing.xhtml",
            "/settings/index.xhtml",
            "/settings/single-sign-on.xhtml",
            "/settings/okta.xhtml?tab=saml",
            "/settings/okta.xhtml?tab=scim",
            "/settings/okta.xhtml?tab=rules",
            "/settings/okta.xhtml?tab=sign-ins");

    /** The texts that are seen, with the contrast of each to the colors behind it, where it is below 4.5. */
    private static final String FAINT = """
            () => {
              const channels = (color) => {
                const srgb = color.match(/^color\\(srgb ([\\d.]+) ([\\d.]+) ([\\d.]+)(?: \\/ ([\\d.]+))?/);
                if (srgb) {
                  return [srgb[1] * 255, srgb[2] * 255, srgb[3] * 255, srgb[4] === undefined ? 1 : Number(srgb[4])];
                }
                const parts = color.match(/[\\d.]+/g).map(Number);
                return [parts[0], parts[1], parts[2], parts[3] ?? 1];
              };
              const over = (top, below) =>
                [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
              const behind = (element) => {
                const layers = [];
                for (let at = element; at; at = at.parentElement) {
                  layers.unshift(channels(getComputedStyle(at).backgroundColor));
                }
                return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1]);
              };
              const light = (color) => {
                const [r, g, b] = color.slice(0, 3)
                  .map((c) => c / 255)
                  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const faint = [];
              let seen = 0;
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement;
                if (!node.textContent.trim() || !element.checkVisibility()) {
                  continue;
                }
                seen += 1;
                const ground = behind(element);
                const [high, low] = [light(over(channels(getComputedStyle(element).color), ground)), light(ground)]
                  .sort((a, b) => b - a);
                const contrast = (high + 0.05) / (low + 0.05);
                if (contrast < 4.5) {
                  faint.push(`${contrast.toFixed(2)} ${element.className} ${node.textContent.trim().slice(0, 60)}`);
                }
              }
              return seen > 5 ? faint : ["only " + seen + " texts were seen"];
            }""";

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyTextStandsOut(ColorScheme scheme) {
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new NewContextOptions().setColorScheme(scheme))) {
            var site = new AdminSite(context);
            site.open("/sign-in.xhtml?organization=acme");
            assertStandsOut(site, "sign-in");
            site.signIn("acme", SharedServer.ADMIN_EMAIL, SharedServer.ADMIN_PASSWORD);
            for (String path : PAGES) {
                site.open(path);
                site.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                assertStandsOut(site, path);
            }
        }
    }

    private static void assertStandsOut(AdminSite site, String path) {
        assertThat((List<?>) site.page().evaluate(FAINT)).as(path).isEmpty();
    }
}
