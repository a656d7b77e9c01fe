/** Second factors of local sign-ins: set up, asked for, lost, required, attacked. */
package dev.rollcall.systemtest.browser.factor;
