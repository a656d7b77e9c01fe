/** Single logout, both ways. */
package dev.rollcall.signin.logout;
