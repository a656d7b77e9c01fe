/**
 * Every SCIM request with its bodies, written behind the requests' backs: what happened in full, for as long as
 * somebody may ask.
 */
@NullMarked
package dev.rollcall.activity.request;

import org.jspecify.annotations.NullMarked;
