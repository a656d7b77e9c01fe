/** What a person may do here, who may not lose it, and that somebody has lost it. */
package dev.rollcall.directory.role;
