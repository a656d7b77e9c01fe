/** People and groups on the pages: lists, their records, and editing them. */
package dev.rollcall.systemtest.browser.people;
