/**
 * Who is signed in: local passwords, throttled, and sessions that live in the database, whatever opened them, and end
 * with the person.
 */
package dev.rollcall.session;
