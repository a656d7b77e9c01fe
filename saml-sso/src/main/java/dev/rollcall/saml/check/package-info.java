/**
 * The rules that responses and logout messages share: header, time, audience, answer to a request (SAML Core 2.0 §3.2,
 * SAML Profiles 2.0 §4.1.4).
 */
@NullMarked
package dev.rollcall.saml.check;

import org.jspecify.annotations.NullMarked;
