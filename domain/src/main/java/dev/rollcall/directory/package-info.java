/** People and groups as one list, as a query at the root of the SCIM service asks for them (RFC 7644 §3.4.2.1). */
@NullMarked
package dev.rollcall.directory;

import org.jspecify.annotations.NullMarked;
