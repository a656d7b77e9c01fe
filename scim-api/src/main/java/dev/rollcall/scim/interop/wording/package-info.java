/**
 * Refusals in the words of the identity provider that the organization has chosen: whoever reads them looks at its
 * screens, and not at Okta's.
 */
@org.jspecify.annotations.NullMarked
package dev.rollcall.scim.interop.wording;
