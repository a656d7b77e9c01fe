/** How much of what happened an organization keeps. */
package dev.rollcall.web.settings.retention;
