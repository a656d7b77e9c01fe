/** Groups, who is in them, and groups in groups. */
package dev.rollcall.directory.group;
