/** Who is signed in to the admin site: local passwords, throttled, and sessions that live in the database and end with the person. */
package dev.rollcall.session;
