/** How texts are compared and quoted. */
package dev.rollcall.platform.text;
