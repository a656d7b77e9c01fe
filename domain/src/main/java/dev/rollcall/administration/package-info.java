/**
 * What admins do by hand to people, extensions and the way people sign in, each checked against the role of who does
 * it. Identity providers come through {@code user} and {@code sso}.
 */
package dev.rollcall.administration;
