/** RFC 7644, System for Cross-domain Identity Management: Protocol. One class a chapter, one behaviour a test. */
@NullMarked
package dev.rollcall.compliance.rfc7644;

import org.jspecify.annotations.NullMarked;
