/** Changes that wait for an admin's word: what they would do, whom they would cost, and what was decided. */
package dev.rollcall.directory.held;
