/** The steps in Okta or another identity provider, and the check that plays them. */
package dev.rollcall.systemtest.browser.settings.guide;
