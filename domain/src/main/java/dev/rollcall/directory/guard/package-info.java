/** Tells a mistake in an identity provider from a day's leavers: how many an organization loses within an hour. */
package dev.rollcall.directory.guard;
