/** Tests of how statements reach the database: how many, together or not at all, and which database. */
package dev.rollcall.incontainer.sql;
