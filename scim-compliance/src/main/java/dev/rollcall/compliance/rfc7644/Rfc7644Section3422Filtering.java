package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators of filters, on three users. */
@ScimTest
@Requires(Feature.FILTER)
@TestInstance(Lifecycle.PER_CLASS)
final class Rfc7644Section3422Filtering {
    private Trio trio = Trio.NOBODY;

    @BeforeAll
    void people(ScimServer scim) {
        trio = Trio.create(scim);
    }

    @Section("3.4.2.2")
    void eqFindsTheWholeValue(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-anna\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void eqDoesNotFindPartOfAValue(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-ann\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void eqMatchesInAnyCaseWhatIsNotCaseExact(ScimServer scim) {
        assertThat(trio.found(scim, "userName eq \"$-BERT\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void eqRespectsTheCaseOfWhatIsCaseExact(ScimServer scim) {
        scim.needs(Urn.USER, "externalId");
        assertThat(trio.found(scim, "externalId eq \"$-A\"")).isEqualTo("a");
        assertThat(trio.found(scim, "externalId eq \"$-a\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void neFindsTheOthers(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName ne \"$-anna\"")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void coFindsAPartAnywhere(ScimServer scim) {
        assertThat(trio.amongThem(scim, "name.familyName co \"ll\"")).isEqualTo("c");
        assertThat(trio.found(scim, "userName co \"$-\"")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void coMatchesInAnyCase(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName co \"BER\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void swFindsTheBeginning(ScimServer scim) {
        assertThat(trio.found(scim, "userName sw \"$-b\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void ewFindsTheEnd(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName ew \"leo\"")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void prFindsWhatHasAValue(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(trio.amongThem(scim, "title pr")).isEqualTo("ac");
    }

    @Section("3.4.2.2")
    void prOfAComplexAttributeFindsWhatHasASubAttribute(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        assertThat(trio.amongThem(scim, "name pr")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void gtComparesTextLexically(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName gt \"$-bert\"")).isEqualTo("c");
    }

    @Section("3.4.2.2")
    void geIncludesTheSameValue(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName ge \"$-bert\"")).isEqualTo("bc");
    }

    @Section("3.4.2.2")
    void ltComparesTextLexically(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName lt \"$-bert\"")).isEqualTo("a");
    }

    @Section("3.4.2.2")
    void leIncludesTheSameValue(ScimServer scim) {
        assertThat(trio.amongThem(scim, "userName le \"$-bert\"")).isEqualTo("ab");
    }

    @Section("3.4.2.2")
    void booleansAreComparedWithEq(ScimServer scim) {
        scim.needs(Urn.USER, "active");
        assertThat(trio.amongThem(scim, "active eq true")).isEqualTo("ac");
        assertThat(trio.amongThem(scim, "active eq false")).isEqualTo("b");
    }

    @ParameterizedTest(name = "RFC 7644 §3.4.2.2 — {0} of a boolean is invalidFilter")
    @ValueSource(strings = {"gt", "ge", "lt", "le"})
    void booleansHaveNoOrder(String operator, ScimServer scim) {
        scim.needs(Urn.USER, "active");
        scim.find("active " + operator + " true").expectBadRequest("invalidFilter");
    }

    @Section("3.4.2.2")
    void binariesHaveNoOrder(ScimServer scim) {
        scim.needs(Urn.USER, "x509Certificates.value");
        scim.find("x509Certificates.value gt \"MIID\"").expectBadRequest("invalidFilter");
    }

    @Section("3.4.2.2")
    void dateTimesAreComparedChronologically(ScimServer scim) {
        assertThat(trio.amongThem(scim, "meta.created gt \"2001-01-01T00:00:00Z\""))
                .isEqualTo("abc");
        assertThat(trio.amongThem(scim, "meta.created lt \"2001-01-01T00:00:00Z\""))
                .isEmpty();
    }

    @Section("3.4.2.2")
    void dateTimesInAnotherZoneAreTheSameInstant(ScimServer scim) {
        var elsewhere = OffsetDateTime.parse(trio.cleoIsCreated()).withOffsetSameInstant(ZoneOffset.ofHours(5));
        assertThat(trio.amongThem(scim, "meta.created ge \"" + elsewhere + "\""))
                .isEqualTo("c");
    }

    @Section("3.4.2.2")
    void theIdIsFilteredOn(ScimServer scim) {
        assertThat(trio.found(scim, "id eq \"" + trio.bert() + "\"")).isEqualTo("b");
    }

    @Section("3.4.2.2")
    void schemasAreFilteredOn(ScimServer scim) {
        assertThat(trio.amongThem(scim, "schemas eq \"" + Urn.USER + "\"")).isEqualTo("abc");
    }

    @Section("3.4.2.2")
    void percentAndUnderscoreStandForThemselves(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(trio.amongThem(scim, "title co \"_100%\"")).isEqualTo("c");
        assertThat(trio.amongThem(scim, "title co \"r_G\"")).isEmpty();
        assertThat(trio.amongThem(scim, "title sw \"%\"")).isEmpty();
    }

    @Section("3.4.2.2")
    void groupsAreFilteredByDisplayName(ScimServer scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        var name = group.at("/displayName");
        assertThat(scim.get("/Groups", "filter", "displayName eq \"" + name + "\"")
                        .ids())
                .containsExactly(group.id());
    }

    @Section("3.4.2.2")
    void groupsAreFilteredByMember(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup(user);
        scim.newGroup();
        assertThat(scim.get("/Groups", "filter", "members.value eq \"" + user.id() + "\"")
                        .ids())
                .containsExactly(group.id());
    }
}
