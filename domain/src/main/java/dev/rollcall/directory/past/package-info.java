/** What groups were, and in which groups people were, as far as the activity remembers. */
@NullMarked
package dev.rollcall.directory.past;

import org.jspecify.annotations.NullMarked;
