/** What an organization's days come to, in numbers that are kept, so that nobody counts rows for a page. */
@NullMarked
package dev.rollcall.activity.figures;

import org.jspecify.annotations.NullMarked;
