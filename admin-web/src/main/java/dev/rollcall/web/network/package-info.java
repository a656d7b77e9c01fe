/** The network address of a browser, and whether it came by https. */
@NullMarked
package dev.rollcall.web.network;

import org.jspecify.annotations.NullMarked;
