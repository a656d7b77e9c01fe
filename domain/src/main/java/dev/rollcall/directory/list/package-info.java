/** What is read of people and groups together. */
package dev.rollcall.directory.list;
