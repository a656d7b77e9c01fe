/** What a person may do here, and who may not lose it. */
package dev.rollcall.directory.role;
