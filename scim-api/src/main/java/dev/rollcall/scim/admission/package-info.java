/** Which requests are begun, and which are told to come again: rates, places, and who tries keys. */
@NullMarked
package dev.rollcall.scim.admission;

import org.jspecify.annotations.NullMarked;
