/** Organizations, each a tenant of its own, and their addresses. */
package dev.rollcall.organization;
