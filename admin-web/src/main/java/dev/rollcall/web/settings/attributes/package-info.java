/** The page of custom attributes. */
package dev.rollcall.web.settings.attributes;
