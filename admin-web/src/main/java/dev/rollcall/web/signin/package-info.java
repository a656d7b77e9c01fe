/** The pages on which somebody signs in or out, and the one that makes the first Primary Admin. */
package dev.rollcall.web.signin;
