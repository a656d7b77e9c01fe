/** SQL with names: statements, rows, and what the database refuses. */
package dev.rollcall.platform.sql;
