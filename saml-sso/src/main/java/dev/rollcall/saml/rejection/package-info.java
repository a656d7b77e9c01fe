/** Why a message is refused: one exception, with a sentence for its reader and what of the message may be told. */
@NullMarked
package dev.rollcall.saml.rejection;

import org.jspecify.annotations.NullMarked;
