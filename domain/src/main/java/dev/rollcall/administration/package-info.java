/** What admins do to people by hand, each checked against the role of who does it. Identity providers come through {@code user} alone. */
package dev.rollcall.administration;
