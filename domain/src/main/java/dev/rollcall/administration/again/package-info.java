/** Doing again, in the name of an admin, what a SCIM request that failed has asked for. */
@NullMarked
package dev.rollcall.administration.again;

import org.jspecify.annotations.NullMarked;
