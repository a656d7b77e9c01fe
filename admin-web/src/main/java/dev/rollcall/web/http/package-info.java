/** What stands before every page: filters, and what a request says of itself. */
package dev.rollcall.web.http;
