/** Which identity provider an organization has, as its admins say it and as its requests show it. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.provisioning.provider;
