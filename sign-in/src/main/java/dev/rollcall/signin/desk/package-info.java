/** Decides about a Response: whether it is believed, and whom it lets in. */
package dev.rollcall.signin.desk;
