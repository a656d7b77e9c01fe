/** Forgets, from time to time, what has passed: nobody waits for it, and nothing depends on when it happens. */
package dev.rollcall.housekeeping;
