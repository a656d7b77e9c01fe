/** What Microsoft Entra ID sends that the RFC does not have, each with its observed request. */
package dev.rollcall.scim.interop.entra;
