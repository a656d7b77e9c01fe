/**
 * What the domain says to whoever reads it: English on the wire and in what is kept, and on the pages in the language
 * of their reader.
 */
@NullMarked
package dev.rollcall.platform.sentence;

import org.jspecify.annotations.NullMarked;
