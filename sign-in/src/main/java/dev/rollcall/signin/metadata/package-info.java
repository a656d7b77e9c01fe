/** The metadata of each identity provider: read once, kept whole, read again from its URL. */
package dev.rollcall.signin.metadata;
