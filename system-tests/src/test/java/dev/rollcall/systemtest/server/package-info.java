/**
 * What every system test stands on: the built server as a child process, its database, a browser. Nothing here looks
 * inside the server.
 */
@NullMarked
package dev.rollcall.systemtest.server;

import org.jspecify.annotations.NullMarked;
