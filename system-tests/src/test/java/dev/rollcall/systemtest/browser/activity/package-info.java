/** What happened, on the pages: requests, refusals, histories, held changes, and how long all that is kept. */
package dev.rollcall.systemtest.browser.activity;
