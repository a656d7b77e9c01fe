/** Groups: reading, making, changing and deleting them. */
package dev.rollcall.directory.group;
