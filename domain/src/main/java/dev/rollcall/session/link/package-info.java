/** One-time links with which people set a local password: there is no mail server to send one with. */
@NullMarked
package dev.rollcall.session.link;

import org.jspecify.annotations.NullMarked;
