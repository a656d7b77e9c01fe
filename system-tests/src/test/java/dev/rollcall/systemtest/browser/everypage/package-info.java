/** What holds on every page: contrast, accessibility, language, errors, and that it fits its window. */
package dev.rollcall.systemtest.browser.everypage;
