/** In which groups people were. */
@NullMarked
package dev.rollcall.directory.past;

import org.jspecify.annotations.NullMarked;
