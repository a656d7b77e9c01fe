/**
 * How an installation gets its first organization and Primary Admin: from the operator's settings, or by the set-up
 * page and a code in the log.
 */
package dev.rollcall.setup;
