/** Who is in which group: people, and groups in groups. */
package dev.rollcall.directory.membership;
