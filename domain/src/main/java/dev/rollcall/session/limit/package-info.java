/** How often a password, or what stands for one, may be tried. */
package dev.rollcall.session.limit;
