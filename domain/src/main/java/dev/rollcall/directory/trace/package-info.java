/** When people were last heard of: what an identity provider said of just them, and their sign-ins. */
package dev.rollcall.directory.trace;
