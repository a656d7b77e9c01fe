/** The account of whoever is signed in: their password, their second factors, and where they are signed in. */
package dev.rollcall.web.account;
