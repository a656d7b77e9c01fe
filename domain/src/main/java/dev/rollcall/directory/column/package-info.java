/** What of people and groups can be searched and sorted, and the SQL of it. */
package dev.rollcall.directory.column;
