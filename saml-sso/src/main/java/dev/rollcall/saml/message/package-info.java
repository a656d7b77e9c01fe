/**
 * What arrives, byte by byte: posted texts, queries, trees and their shape (SAML Core 2.0, Bindings 2.0). Nothing here
 * is believed yet.
 */
@NullMarked
package dev.rollcall.saml.message;

import org.jspecify.annotations.NullMarked;
