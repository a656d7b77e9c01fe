/** What Okta sends, as numbered turns. */
@NullMarked
package dev.rollcall.benchmark.okta;

import org.jspecify.annotations.NullMarked;
