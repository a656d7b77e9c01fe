/** The provisioning activity of a tenant: one row a write, written in the same transaction as the write, and one a refused write. */
package dev.rollcall.activity;
