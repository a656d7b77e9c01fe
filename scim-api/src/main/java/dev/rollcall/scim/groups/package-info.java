/** The {@code /Groups} endpoint: groups as SCIM JSON, and PATCH as changes that touch only the rows that change. */
package dev.rollcall.scim.groups;
