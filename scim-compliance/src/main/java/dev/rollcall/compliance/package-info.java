/**
 * What RFC 7643, RFC 7644 and RFC 9865 ask of a SCIM server, as tests for any server. This package is the harness:
 * where the server is, a client, and what discovery says of it. The tests are in a package per RFC and in a class per
 * chapter. They know nothing of Rollcall.
 *
 * <p>A test demands what the RFC demands with MUST, SHALL or SHOULD. What is optional is asked only if discovery says
 * that the server has it, and where the RFC leaves a choice every choice passes.
 */
@NullMarked
package dev.rollcall.compliance;

import org.jspecify.annotations.NullMarked;
