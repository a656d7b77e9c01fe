/** Tests of who is signed in, by a password, a link or SAML, and of what is kept for it. */
package dev.rollcall.incontainer.signin;
