/** Configure Okta, Rules: how the organization's people sign in, and who decided so. */
@NullMarked
package dev.rollcall.web.settings.rules;

import org.jspecify.annotations.NullMarked;
