/** A browser for tests of the pages. */
@NullMarked
package dev.rollcall.testsupport.browser;

import org.jspecify.annotations.NullMarked;
