/**
 * What a filter asks, in columns: criteria that are rendered to SQL with bound parameters and evaluated in the
 * database.
 */
package dev.rollcall.search;
