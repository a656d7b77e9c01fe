/** What is said of signing in. */
package dev.rollcall.signin.words;
