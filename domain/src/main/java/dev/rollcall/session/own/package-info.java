/** What people see and end of their own sessions. */
@NullMarked
package dev.rollcall.session.own;

import org.jspecify.annotations.NullMarked;
