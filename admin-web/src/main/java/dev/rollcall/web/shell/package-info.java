/**
 * What every page stands on: who is signed in, what a response must carry, the words of the message bundle and how
 * times read.
 */
@NullMarked
package dev.rollcall.web.shell;

import org.jspecify.annotations.NullMarked;
