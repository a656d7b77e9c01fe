/** Forms as no browser sends them: too large, of nobody, of another sign-in. */
package dev.rollcall.systemtest.browser.form;
