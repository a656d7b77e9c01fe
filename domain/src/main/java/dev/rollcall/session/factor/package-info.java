/**
 * What a sign-in by local password asks for besides the password: codes of an authenticator app, and recovery codes for
 * the day that the app is lost.
 */
@NullMarked
package dev.rollcall.session.factor;

import org.jspecify.annotations.NullMarked;
