/** Okta's part in a check: what it sends for each of its actions, and whether it could go on with the answers. */
@NullMarked
package dev.rollcall.web.check.play;

import org.jspecify.annotations.NullMarked;
