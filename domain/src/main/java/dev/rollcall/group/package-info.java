/** Groups of a tenant and who belongs to them (RFC 7643 §4.2). A membership is a row; a change touches only the rows that
 * change. Groups in groups are looked up over all levels from {@code group_nesting}, never walked. */
package dev.rollcall.group;
