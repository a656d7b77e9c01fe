/** What browsers keep for this site. */
package dev.rollcall.web.cookie;
