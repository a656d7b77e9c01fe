/**
 * What every feature stands on: the database and its migrations, identifiers, text keys, configuration, the one family
 * of exceptions.
 */
package dev.rollcall.platform;
