/** Applies what an admin has released, without waiting for the identity provider to ask again. */
package dev.rollcall.directory.release;
