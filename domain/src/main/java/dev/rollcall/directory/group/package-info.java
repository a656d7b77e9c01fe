/** Groups: writing and reading them. */
package dev.rollcall.directory.group;
