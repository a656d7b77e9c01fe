/** Why something is not done, in words for whoever asked. */
package dev.rollcall.platform.failure;
