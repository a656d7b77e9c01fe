/**
 * What Rollcall makes of filters and PATCH requests, compared with two implementations that other people wrote from the
 * same RFC. Where Rollcall differs, the row of the table says how and why.
 */
package dev.rollcall.scim.oracle;
