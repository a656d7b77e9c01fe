/** What Rollcall takes of a machine, measured beside others: started by {@code mvn -B -Pbenchmarks verify}. */
@NullMarked
package dev.rollcall.benchmark;

import org.jspecify.annotations.NullMarked;
