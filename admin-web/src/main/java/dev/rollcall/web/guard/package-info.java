/** Mass changes that are held: who decides about them, and from when on there are any. */
package dev.rollcall.web.guard;
