/** How people sign in: the rules, our own key, and the list of sign-ins. */
package dev.rollcall.systemtest.browser.settings.signin;
