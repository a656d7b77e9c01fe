/** The pages of people. */
package dev.rollcall.web.people;
