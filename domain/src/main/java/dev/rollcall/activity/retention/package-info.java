/** How long, and how much of it, an organization keeps of what happened. */
@NullMarked
package dev.rollcall.activity.retention;

import org.jspecify.annotations.NullMarked;
