/** What stands before every page: filters, cookies, and what a request says of itself. */
package dev.rollcall.web.http;
