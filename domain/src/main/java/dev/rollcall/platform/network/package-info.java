/** Who sent a request and how, where proxies stand in front: which of them are believed, and what they say. */
@NullMarked
package dev.rollcall.platform.network;

import org.jspecify.annotations.NullMarked;
