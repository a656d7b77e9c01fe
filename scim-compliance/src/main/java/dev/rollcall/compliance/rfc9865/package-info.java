/** RFC 9865, Cursor-Based Pagination of SCIM Resources. One class a chapter, one behaviour a test. */
@NullMarked
package dev.rollcall.compliance.rfc9865;

import org.jspecify.annotations.NullMarked;
