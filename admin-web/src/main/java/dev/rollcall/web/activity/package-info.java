/** The page of the provisioning activity. */
package dev.rollcall.web.activity;
