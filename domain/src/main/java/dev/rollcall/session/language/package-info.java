/** In which language people read the pages. */
@NullMarked
package dev.rollcall.session.language;

import org.jspecify.annotations.NullMarked;
