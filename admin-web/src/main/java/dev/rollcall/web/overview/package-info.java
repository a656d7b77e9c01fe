/** The page after sign-in: how the connection stands, what wants attention, and how the last weeks went. */
@NullMarked
package dev.rollcall.web.overview;

import org.jspecify.annotations.NullMarked;
