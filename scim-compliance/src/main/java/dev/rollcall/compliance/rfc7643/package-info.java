/** RFC 7643, System for Cross-domain Identity Management: Core Schema. One class a chapter, one behaviour a test. */
@NullMarked
package dev.rollcall.compliance.rfc7643;

import org.jspecify.annotations.NullMarked;
