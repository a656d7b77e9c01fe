package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.Scim;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.Section;
import dev.rollcall.compliance.Urn;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators of filters, on three users whose userName starts alike. */
@ScimTest
@Requires(Feature.FILTER)
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc7644Section3422Filtering {
    private final String mark = Sample.unique("f");
    private String anna = "";
    private String bert = "";
    private String cleo = "";
    private String created = "";

    /** anna is active and has a title; bert is inactive and has none; cleo has an address at home only. */
    @BeforeAll
    void people(Scim scim) {
        anna = scim.newUser(
                        "'userName': '%1$s-anna', 'externalId': '%1$s-A', 'title': 'Tour Guide',"
                                + " 'name': {'familyName': 'Aachen', 'givenName': 'Anna'}, 'active': true,"
                                + " 'emails': [{'value': '%1$s-anna@example.com', 'type': 'work', 'primary': true}]",
                        mark)
                .id();
        bert = scim.newUser(
                        "'userName': '%1$s-Bert', 'externalId': '%1$s-b',"
                                + " 'name': {'familyName': 'Bonn', 'givenName': 'Bert'}, 'active': false,"
                                + " 'emails': [{'value': '%1$s-bert@example.org', 'type': 'work', 'primary': true}]",
                        mark)
                .id();
        var third = scim.newUser(
                "'userName': '%1$s-cleo', 'externalId': '%1$s-c', 'title': 'Pilot_100%%',"
                        + " 'name': {'familyName': 'Celle', 'givenName': 'Cleo'}, 'active': true,"
                        + " 'emails': [{'value': '%1$s-cleo@example.net', 'type': 'home', 'primary': true}]",
                mark);
        cleo = third.id();
        created = scim.read(third).at("/meta/created");
    }

    /** Who of the three is found, as the first letters of their names. */
    private String who(Scim scim, String filter) {
        var ids = scim.find(filter.replace("$", mark)).ids();
        return (ids.contains(anna) ? "a" : "") + (ids.contains(bert) ? "b" : "") + (ids.contains(cleo) ? "c" : "");
    }

    /** As {@link #who}, among the three only, so that a page holds all that is found. */
    private String whoOfUs(Scim scim, String filter) {
        return who(scim, "userName sw \"$\" and " + filter);
    }

    @Section("3.4.2.2")
    void eqFindsTheWholeValue(Scim scim) {
        assertThat(who(scim, "userName eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void eqDoesNotFindPartOfAValue(Scim scim) {
        assertThat(who(scim, "userName eq \"$-ann\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void eqMatchesInAnyCaseWhatIsNotCaseExact(Scim scim) {
        assertThat(who(scim, "userName eq \"$-BERT\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void eqRespectsTheCaseOfWhatIsCaseExact(Scim scim) {
        scim.needs(Urn.USER, "externalId");
        assertThat(who(scim, "externalId eq \"$-A\"")).isEqualTo("a");
        assertThat(who(scim, "externalId eq \"$-a\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void neFindsTheOthers(Scim scim) {
        assertThat(whoOfUs(scim, "userName ne \"$-anna\"")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void coFindsAPartAnywhere(Scim scim) {
        assertThat(whoOfUs(scim, "name.familyName co \"ll\"")).isEqualTo("c");
        assertThat(who(scim, "userName co \"$-\"")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void coMatchesInAnyCase(Scim scim) {
        assertThat(whoOfUs(scim, "userName co \"BER\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void swFindsTheBeginning(Scim scim) {
        assertThat(who(scim, "userName sw \"$-b\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void ewFindsTheEnd(Scim scim) {
        assertThat(whoOfUs(scim, "userName ew \"leo\"")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void prFindsWhatHasAValue(Scim scim) {
        scim.needs(Urn.USER, "title");
        assertThat(whoOfUs(scim, "title pr")).isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void prOfAComplexAttributeFindsWhatHasASubAttribute(Scim scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(whoOfUs(scim, "name pr")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void gtComparesTextLexically(Scim scim) {
        assertThat(whoOfUs(scim, "userName gt \"$-bert\"")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void geIncludesTheSameValue(Scim scim) {
        assertThat(whoOfUs(scim, "userName ge \"$-bert\"")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void ltComparesTextLexically(Scim scim) {
        assertThat(whoOfUs(scim, "userName lt \"$-bert\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void leIncludesTheSameValue(Scim scim) {
        assertThat(whoOfUs(scim, "userName le \"$-bert\"")).isEqualTo("ab");
    }

    @Section("3.4.2.2")
    void booleansAreComparedWithEq(Scim scim) {
        scim.needs(Urn.USER, "active");
        assertThat(whoOfUs(scim, "active eq true")).isEqualTo("ac");
        assertThat(whoOfUs(scim, "active eq false")).isEqualTo("b");
    }

    @ParameterizedTest(name = "RFC 7644 §3.4.2.2 — {0} of a boolean is invalidFilter")
    @ValueSource(strings = {"gt", "ge", "lt", "le"})
    void booleansHaveNoOrder(String operator, Scim scim) {
        scim.needs(Urn.USER, "active");
        scim.find("active " + operator + " true").expectBadRequest("invalidFilter");
    }

    @Section("3.4.2.2")
    void binariesHaveNoOrder(Scim scim) {
        scim.needs(Urn.USER, "x509Certificates.value");
        scim.find("x509Certificates.value gt \"MIID\"").expectBadRequest("invalidFilter");
    }

    @Section("3.4.2.2")
    void dateTimesAreComparedChronologically(Scim scim) {
        assertThat(whoOfUs(scim, "meta.created gt \"2001-01-01T00:00:00Z\"")).isEqualTo("abc");
        assertThat(whoOfUs(scim, "meta.created lt \"2001-01-01T00:00:00Z\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void dateTimesInAnotherZoneAreTheSameInstant(Scim scim) {
        var elsewhere = OffsetDateTime.parse(created).withOffsetSameInstant(ZoneOffset.ofHours(5));
        assertThat(whoOfUs(scim, "meta.created ge \"" + elsewhere + "\"")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void theIdIsFilteredOn(Scim scim) {
        assertThat(who(scim, "id eq \"" + bert + "\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void schemasAreFilteredOn(Scim scim) {
        assertThat(whoOfUs(scim, "schemas eq \"" + Urn.USER + "\"")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void aSubAttributeIsNamedWithADot(Scim scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(whoOfUs(scim, "name.familyName eq \"Bonn\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void aValueOfAMultiValuedAttributeIsNamedWithADot(Scim scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(who(scim, "emails.value eq \"$-bert@example.org\"")).isEqualTo("b");
    }

    // From the examples: filter=... and (emails co "example.com" or emails.value co "example.org").
    @Section("3.4.2.2")
    void aMultiValuedAttributeStandsForItsValues(Scim scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(who(scim, "emails co \"$-anna@\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void aNameMayHaveItsUrnInFront(Scim scim) {
        assertThat(who(scim, Urn.USER + ":userName eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void aSubAttributeMayHaveItsUrnInFront(Scim scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(whoOfUs(scim, Urn.USER + ":name.familyName eq \"Bonn\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void namesAreReadInAnyCase(Scim scim) {
        assertThat(who(scim, "USERname eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void operatorsAreReadInAnyCase(Scim scim) {
        assertThat(who(scim, "userName EQ \"$-anna\"")).isEqualTo("a");
        assertThat(who(scim, "userName Sw \"$\" AND userName eW \"a\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void andNeedsBoth(Scim scim) {
        scim.needs(Urn.USER, "active", "title");
        assertThat(whoOfUs(scim, "active eq true and title eq \"Tour Guide\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void orNeedsOne(Scim scim) {
        assertThat(who(scim, "userName eq \"$-anna\" or userName eq \"$-cleo\""))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void notIsTheOpposite(Scim scim) {
        assertThat(whoOfUs(scim, "not (userName eq \"$-anna\")")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void notOfPrFindsWhatHasNoValue(Scim scim) {
        scim.needs(Urn.USER, "title");
        assertThat(whoOfUs(scim, "not (title pr)")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void andBindsBeforeOr(Scim scim) {
        assertThat(who(scim, "userName eq \"$-anna\" or userName eq \"$-bert\" and userName eq \"$-cleo\""))
                .isEqualTo("a");
    }

    @Section("3.4.2.2")
    void notBindsBeforeAnd(Scim scim) {
        assertThat(who(scim, "not (userName eq \"$-anna\") and userName sw \"$\""))
                .isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void parenthesesBindFirst(Scim scim) {
        assertThat(whoOfUs(scim, "(userName eq \"$-anna\" or userName eq \"$-bert\") and userName ew \"t\""))
                .isEqualTo("b");
    }

    @Section("3.4.2.2")
    void parenthesesNest(Scim scim) {
        assertThat(whoOfUs(scim, "((userName ew \"a\") or (not ((userName ew \"t\") or (userName ew \"a\"))))"))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void aValuePathNeedsOneValueThatFulfilsAll(Scim scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(whoOfUs(scim, "emails[type eq \"work\" and value co \"@example.com\"]"))
                .isEqualTo("a");
        assertThat(whoOfUs(scim, "emails[type eq \"home\" and value co \"@example.com\"]"))
                .isEmpty();
    }

    @Section("3.4.2.2")
    void aValuePathMayBePartOfAnExpression(Scim scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(whoOfUs(scim, "(emails[type eq \"home\"] or userName ew \"anna\")"))
                .isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void aValuePathMayHaveItsUrnInFront(Scim scim) {
        scim.needs(Urn.USER, "emails");
        assertThat(whoOfUs(scim, Urn.USER + ":emails[type eq \"home\"]")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void percentAndUnderscoreStandForThemselves(Scim scim) {
        scim.needs(Urn.USER, "title");
        assertThat(whoOfUs(scim, "title co \"_100%\"")).isEqualTo("c");
        assertThat(whoOfUs(scim, "title co \"r_G\"")).isEmpty();
        assertThat(whoOfUs(scim, "title sw \"%\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void valuesAreEscapedAsInJson(Scim scim) {
        assertThat(who(scim, "userName eq \"$-\\u0061nna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void groupsAreFilteredByDisplayName(Scim scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        var name = group.at("/displayName");
        assertThat(scim.get("/Groups", "filter", "displayName eq \"" + name + "\"")
                        .ids())
                .containsExactly(group.id());
    }

    @Section("3.4.2.2")
    void groupsAreFilteredByMember(Scim scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup(user);
        scim.newGroup();
        assertThat(scim.get("/Groups", "filter", "members.value eq \"" + user.id() + "\"")
                        .ids())
                .containsExactly(group.id());
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
    void malformedFiltersAreRefused(String filter, Scim scim) {
        scim.find(filter).expectBadRequest("invalidFilter");
    }
}
