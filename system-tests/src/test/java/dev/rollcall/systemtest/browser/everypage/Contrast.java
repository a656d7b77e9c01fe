package dev.rollcall.systemtest.browser.everypage;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Every text stands out from what is behind it by 4.5 to 1 at least (WCAG 2.2, 1.4.3). axe leaves undecided what lies
 * on mixed colors.
 */
final class Contrast {
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
              // A page where there is nothing to do has its brand, a heading, a sentence and a foot.
              const least = document.querySelector("form, nav") ? 6 : 4;
              return seen >= least ? faint : ["only " + seen + " texts were seen"];
            }""";

    private Contrast() {}

    /** The texts that stand out less, each with its contrast; empty for none. */
    @SuppressWarnings("unchecked") // The script says what it is.
    static List<String> faint(Page page) {
        return (List<String>) page.evaluate(FAINT);
    }
}
