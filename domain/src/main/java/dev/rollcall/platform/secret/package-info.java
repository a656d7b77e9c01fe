/** Secrets: making, hashing and sealing them. */
package dev.rollcall.platform.secret;
