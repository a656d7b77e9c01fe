/** The SCIM tab: the switch, the Tenant URL, the Secret Keys. */
package dev.rollcall.web.settings.scim;
