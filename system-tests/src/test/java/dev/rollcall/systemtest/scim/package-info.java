/**
 * What identity providers send and what they need back, played against the running server through its public surface. A
 * display name begins with the row of the contract that the test holds up: A1, F1, ... are requests that were seen, S1,
 * S3, ... are what an attacker or a broken client sends.
 */
@NullMarked
package dev.rollcall.systemtest.scim;

import org.jspecify.annotations.NullMarked;
