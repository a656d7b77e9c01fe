/**
 * What an organization's Primary Admins have decided about signing in: by SAML or password, how a NameID finds its
 * person, how long sessions last. Kept apart from {@code session} and {@code sso}, which both go by it.
 */
package dev.rollcall.policy;
