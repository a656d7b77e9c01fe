/** In which language a page is: as its reader has chosen, as the identity provider says, or as the browser says. */
@NullMarked
package dev.rollcall.web.language;

import org.jspecify.annotations.NullMarked;
