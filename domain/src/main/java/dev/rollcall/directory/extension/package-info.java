/**
 * Custom extensions of User (RFC 7643 §3.3): a URN with typed attributes that a Primary Admin registers, and the values
 * that people have of them. {@link dev.rollcall.directory.extension.SchemaExtensions} is the boundary of the former;
 * the latter are part of a person and written with it.
 */
package dev.rollcall.directory.extension;
