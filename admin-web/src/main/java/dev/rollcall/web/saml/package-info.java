/** What identity providers read about this installation. */
@NullMarked
package dev.rollcall.web.saml;

import org.jspecify.annotations.NullMarked;
