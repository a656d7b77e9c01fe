/** Turns at full speed over some connections, how long each took, and what they cost the processor. */
@NullMarked
package dev.rollcall.benchmark.load;

import org.jspecify.annotations.NullMarked;
