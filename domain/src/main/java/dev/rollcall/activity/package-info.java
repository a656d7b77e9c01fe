/**
 * The provisioning activity of a tenant: one row a write that changes something, written in the same transaction as the
 * write, and one a refused request. It is kept for half a year, and its length is bounded.
 */
package dev.rollcall.activity;
