/** The messages of single logout, in and out (SAML Profiles 2.0 §4.4). */
@NullMarked
package dev.rollcall.saml.logout;

import org.jspecify.annotations.NullMarked;
