/** People: reading, making, changing and deleting them, and whom a manager means. */
package dev.rollcall.directory.user;
