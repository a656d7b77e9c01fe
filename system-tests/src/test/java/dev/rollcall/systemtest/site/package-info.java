/** The site without a browser: for what a test needs done, and for claims that are not about a browser. */
package dev.rollcall.systemtest.site;
