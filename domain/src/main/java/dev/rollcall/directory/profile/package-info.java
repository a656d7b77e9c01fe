/** What is known of a person, as values. */
package dev.rollcall.directory.profile;
