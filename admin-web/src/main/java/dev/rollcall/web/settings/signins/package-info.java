/**
 * Configure Okta, Sign-ins: what came back from the identity provider, and what became of it. All of it is somebody
 * else's text.
 */
@NullMarked
package dev.rollcall.web.settings.signins;

import org.jspecify.annotations.NullMarked;
