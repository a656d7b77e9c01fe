/** Secrets that have to be usable and lie in the database sealed (ADR 7): which keys there are, and who keeps what. */
@NullMarked
package dev.rollcall.platform.sealing;

import org.jspecify.annotations.NullMarked;
