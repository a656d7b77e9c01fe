/** A client that costs next to nothing: one connection a thread, kept open. */
@NullMarked
package dev.rollcall.benchmark.http;

import org.jspecify.annotations.NullMarked;
