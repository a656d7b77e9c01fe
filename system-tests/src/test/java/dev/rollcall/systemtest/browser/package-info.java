/** The admin site as an admin meets it: in a real browser, with Okta's calls played beside it. */
package dev.rollcall.systemtest.browser;
