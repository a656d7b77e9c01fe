/** People: writing, reading, and finding them by a name. */
package dev.rollcall.directory.user;
