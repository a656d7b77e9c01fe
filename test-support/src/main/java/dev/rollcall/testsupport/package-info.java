/**
 * What tests of more than one module need: a throw-away database of either kind, a directory and a port of their own.
 */
@NullMarked
package dev.rollcall.testsupport;

import org.jspecify.annotations.NullMarked;
