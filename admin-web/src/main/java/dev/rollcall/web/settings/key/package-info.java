/** Our own key of the SAML tab: its certificate for Okta, and its change. */
@NullMarked
package dev.rollcall.web.settings.key;

import org.jspecify.annotations.NullMarked;
