/** What held changes would change, in a form that is kept and holds whatever is written meanwhile. */
package dev.rollcall.directory.held.change;
