/** The database: which, how it is opened, and its migrations. */
package dev.rollcall.platform.database;
