/** The page of Check my set-up. */
@NullMarked
package dev.rollcall.web.check;

import org.jspecify.annotations.NullMarked;
