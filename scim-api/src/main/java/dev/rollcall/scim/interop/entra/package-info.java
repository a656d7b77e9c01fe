/**
 * What Microsoft Entra ID sends that the RFC does not have, each with its observed request, turned into what the RFC
 * has and counted, so that everything behind it can keep to the RFC.
 */
package dev.rollcall.scim.interop.entra;
