package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of filters: names, logic, value paths, and what is malformed. On three users. */
@ScimTest
@Requires(Feature.FILTER)
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc7644Section3422FilterGrammar {
    private Trio trio = Trio.NOBODY;

    @BeforeAll
    void people(ScimServer scim) {
        trio = Trio.create(scim);
    }

    @Section("3.4.2.2")
    void aSubAttributeIsNamedWithADot(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(trio.amongThem(scim, "name.familyName eq \"Bonn\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void aValueOfAMultiValuedAttributeIsNamedWithADot(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(trio.found(scim, "emails.value eq \"$-bert@example.org\"")).isEqualTo("b");
    }

    // From the examples: filter=... and (emails co "example.com" or emails.value co "example.org").
    @Section("3.4.2.2")
    void aMultiValuedAttributeStandsForItsValues(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(trio.found(scim, "emails co \"$-anna@\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void aNameMayHaveItsUrnInFront(ScimServer scim) {
        assertThat(trio.found(scim, Urn.USER + ":userName eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void aSubAttributeMayHaveItsUrnInFront(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(trio.amongThem(scim, Urn.USER + ":name.familyName eq \"Bonn\""))
                .isEqualTo("b");
    }

    @Section("3.4.2.2")
    void namesAreReadInAnyCase(ScimServer scim) {
        assertThat(trio.found(scim, "USERname eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void operatorsAreReadInAnyCase(ScimServer scim) {
        assertThat(trio.found(scim, "userName EQ \"$-anna\"")).isEqualTo("a");
        assertThat(trio.found(scim, "userName Sw \"$\" AND userName eW \"a\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void andNeedsBoth(ScimServer scim) {
        scim.needs(Urn.USER, "active", "title");
        assertThat(trio.amongThem(scim, "active eq true and title eq \"Tour Guide\""))
                .isEqualTo("a");
    }

    @Section("3.4.2.2")
    void orNeedsOne(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-anna\" or userName eq \"$-cleo\""))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void notIsTheOpposite(ScimServer scim) {
        assertThat(trio.amongThem(scim, "not (userName eq \"$-anna\")")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void notOfPrFindsWhatHasNoValue(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(trio.amongThem(scim, "not (title pr)")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void andBindsBeforeOr(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-anna\" or userName eq \"$-bert\" and userName eq \"$-cleo\""))
                .isEqualTo("a");
    }

    @Section("3.4.2.2")
    void notBindsBeforeAnd(ScimServer scim) {
        assertThat(trio.found(scim, "not (userName eq \"$-anna\") and userName sw \"$\""))
                .isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void parenthesesBindFirst(ScimServer scim) {
        assertThat(trio.amongThem(scim, "(userName eq \"$-anna\" or userName eq \"$-bert\") and userName ew \"t\""))
                .isEqualTo("b");
    }

    @Section("3.4.2.2")
    void parenthesesNest(ScimServer scim) {
        assertThat(trio.amongThem(scim, "((userName ew \"a\") or (not ((userName ew \"t\") or (userName ew \"a\"))))"))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void aValuePathNeedsOneValueThatFulfilsAll(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(trio.amongThem(scim, "emails[type eq \"work\" and value co \"@example.com\"]"))
                .isEqualTo("a");
        assertThat(trio.amongThem(scim, "emails[type eq \"home\" and value co \"@example.com\"]"))
                .isEmpty();
    }

    @Section("3.4.2.2")
    void aValuePathMayBePartOfAnExpression(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(trio.amongThem(scim, "(emails[type eq \"home\"] or userName ew \"anna\")"))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void aValuePathMayHaveItsUrnInFront(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(trio.amongThem(scim, Urn.USER + ":emails[type eq \"home\"]")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void valuesAreEscapedAsInJson(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-\\u0061nna\"")).isEqualTo("a");
    }

    @ParameterizedTest(name = "RFC 7644 §3.4.2.2 — the filter <{0}> is invalidFilter")
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName xx \"a\"",
                "eq \"a\"",
                "\"a\" eq userName",
                "userName eq a",
                "userName eq 'a'",
                "userName eq \"a",
                "userName eq \"a\" and",
                "or userName eq \"a\"",
                "userName eq \"a\" userName eq \"b\"",
                "(userName eq \"a\"",
                "userName eq \"a\")",
                "()",
                "not userName eq \"a\"",
                "emails[type eq \"work\"",
                "emails[]",
                "user name eq \"a\""
            })
    void malformedFiltersAreRefused(String filter, ScimServer scim) {
        scim.find(filter).expectBadRequest("invalidFilter");
    }
}
