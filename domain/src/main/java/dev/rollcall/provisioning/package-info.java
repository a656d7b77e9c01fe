/** Whether Okta may provision, with which Secret Keys, and how far it has come. */
package dev.rollcall.provisioning;
