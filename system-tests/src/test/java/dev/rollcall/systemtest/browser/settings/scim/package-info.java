/** The tab of provisioning: its switch, its Secret Keys, custom attributes. */
package dev.rollcall.systemtest.browser.settings.scim;
