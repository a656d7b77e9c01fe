/** Signing in with a local password, and setting one. */
@NullMarked
package dev.rollcall.session.password;

import org.jspecify.annotations.NullMarked;
