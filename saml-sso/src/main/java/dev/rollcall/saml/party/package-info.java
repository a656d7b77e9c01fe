/** Who speaks with whom: we, the identity provider that we trust, and what we expect of its message. */
@NullMarked
package dev.rollcall.saml.party;

import org.jspecify.annotations.NullMarked;
