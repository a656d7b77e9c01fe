/** Whom the same requests are sent to: Rollcall as shipped, others from their registries, and bare JDBC. */
@NullMarked
package dev.rollcall.benchmark.subject;

import org.jspecify.annotations.NullMarked;
