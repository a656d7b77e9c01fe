/** Why Rollcall does not start. */
package dev.rollcall.launcher.failure;
