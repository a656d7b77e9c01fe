package dev.rollcall.saml.message;

import org.jspecify.annotations.Nullable;

/**
 * How the identity provider calls a person (SAML Core 2.0 §2.2.3).
 *
 * @param value the whole text, as signed, with its white space
 * @param format a URI; null when the element does not say, which means unspecified
 * @param nameQualifier the domain of the name; null when absent
 * @param spNameQualifier the service provider whose name it is; null when absent
 */
public record NameId(
        String value,
        @Nullable String format,
        @Nullable String nameQualifier,
        @Nullable String spNameQualifier) {}
