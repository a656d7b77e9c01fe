/**
 * Client libraries that others wrote from the RFC, used against the running server as their own documentation shows.
 * They run by {@code mvn -B -Pforeign verify} (CONTRIBUTING.md), not by {@code mvn verify}; what came out is in
 * {@code docs/scim.md}.
 */
@NullMarked
package dev.rollcall.systemtest.clients;

import org.jspecify.annotations.NullMarked;
