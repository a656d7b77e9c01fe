/**
 * What stands before the application server: limits of connections and requests, and the answers to what is no request.
 */
package dev.rollcall.launcher.guard;
