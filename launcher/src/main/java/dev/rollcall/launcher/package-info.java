/**
 * Starts Rollcall as one Java process: boots the embedded application server, deploys the application into it, says
 * when it is ready or why it is not, and stops it in order.
 */
@NullMarked
package dev.rollcall.launcher;

import org.jspecify.annotations.NullMarked;
