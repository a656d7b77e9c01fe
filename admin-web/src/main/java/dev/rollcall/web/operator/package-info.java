/** What the operator's scripts call, with a key of their own and no browser. */
@NullMarked
package dev.rollcall.web.operator;

import org.jspecify.annotations.NullMarked;
