/** Settings, Single Sign-on, Configure Okta: what a Primary Admin carries between this site and Okta's forms. */
@NullMarked
package dev.rollcall.web.settings;

import org.jspecify.annotations.NullMarked;
