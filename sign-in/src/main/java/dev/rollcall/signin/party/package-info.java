/** The two parties of a sign-in: the identity provider that is trusted, and the organization as it sees us. */
package dev.rollcall.signin.party;
