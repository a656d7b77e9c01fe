/**
 * Who is signed in: sessions that live in the database, whatever opened them, and end with the person; and in which
 * browsers an account is known.
 */
package dev.rollcall.session;
