/**
 * Random people and random operations, patched by Rollcall and by the npm package {@code scim-patch}. Runs by
 * {@code mvn -B -Pforeign verify} (CONTRIBUTING.md), not by {@code mvn verify}; what came out is in
 * {@code docs/scim.md}.
 */
@NullMarked
package dev.rollcall.scim.oracle.scimpatch;

import org.jspecify.annotations.NullMarked;
