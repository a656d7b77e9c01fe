/** What admins do for their own sign-in: passwords, links, sessions. */
package dev.rollcall.systemtest.browser.account;
