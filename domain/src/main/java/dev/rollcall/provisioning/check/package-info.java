/**
 * Check my set-up: Okta's own requests, played against the Tenant URL, and what came of them. What it needs for that (a
 * key, people, a group) is gone afterwards, whatever happened in between.
 */
@NullMarked
package dev.rollcall.provisioning.check;

import org.jspecify.annotations.NullMarked;
