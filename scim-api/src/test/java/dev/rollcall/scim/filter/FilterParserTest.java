package dev.rollcall.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"bjensen\"|(userName EQ \"bjensen\")",
                "USERNAME Eq \"bjensen\"|(USERNAME EQ \"bjensen\")",
                "name.familyName co \"O'Malley\"|(name.familyName CO \"O'Malley\")",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\"|(urn:ietf:params:scim:schemas:core:2.0:User:userName SW \"J\")",
                "title pr|(title PR)",
                "meta.lastModified gt \"2011-05-13T04:42:34Z\"|(meta.lastModified GT \"2011-05-13T04:42:34Z\")",
                "title pr and userType eq \"Employee\"|((title PR) AND (userType EQ \"Employee\"))",
                "a pr or b pr and c pr|((a PR) OR ((b PR) AND (c PR)))",
                "(a pr or b pr) and c pr|(((a PR) OR (b PR)) AND (c PR))",
                "not (a pr) and b pr|((NOT (a PR)) AND (b PR))",
                "not(a pr)|(NOT (a PR))",
                "emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\"]|((emails[((type EQ \"work\") AND (value CO \"@example.com\"))]) OR (ims[(type EQ \"xmpp\")]))",
                "emails[type eq \"work\"].value eq \"a\"|(emails[((type EQ \"work\") AND (value EQ \"a\"))])",
                "active eq true|(active EQ true)",
                "active eq False|(active EQ false)",
                "x eq null|(x EQ null)",
                "x ge -12.5e3|(x GE -1.25E+4)",
                "members.$ref eq \"a\"|(members.$ref EQ \"a\")",
                "x eq \"a \\\"quoted\\\" \\u00e9 \\\\ b\"|(x EQ \"a \\\"quoted\\\" é \\\\ b\")",
                "  userName   eq   \"a\"  |(userName EQ \"a\")",
                "and eq \"a\"|(and EQ \"a\")"
            })
    void aFilterBecomesATree(String text, String tree) {
        assertThat(show(FilterParser.parse(text))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName eq bjensen",
                "userName xx \"a\"",
                "userName eq \"a",
                "userName eq \"a\" and",
                "userName eq \"a\" \"b\"",
                "(userName pr",
                "userName pr)",
                "emails[type eq \"work\"",
                "emails[]",
                "emails[type eq \"a\"].value",
                "emails[type eq \"a\"]value eq \"b\"",
                "emails[ims[type pr]]",
                "1name pr",
                "a.b.c pr",
                "a..b pr",
                "x:userName pr",
                "userName eq [1]",
                "userName eq {}",
                "userName eq 'a'",
                "not userName pr",
                "userName eq \"\\q\"",
                "userName\teq \"a\""
            })
    void whatIsNoFilterIsRefusedWithThePlace(String text) {
        assertThatThrownBy(() -> FilterParser.parse(text)).isInstanceOf(FilterSyntaxException.class);
    }

    @Test
    void theRefusalSaysWhatWasExpectedWhere() {
        assertThatThrownBy(() -> FilterParser.parse("userName equals \"a\""))
                .hasMessageContaining("\"equals\" stands at position 10")
                .hasMessageContaining("eq, ne, co");
    }

    @Test
    void deepNestingLengthAndManyTermsEndInARefusal() {
        assertThatThrownBy(() -> FilterParser.parse("(".repeat(5000) + "a pr" + ")".repeat(5000)))
                .isInstanceOf(FilterSyntaxException.class);
        assertThatThrownBy(() -> FilterParser.parse("(".repeat(41) + "a pr" + ")".repeat(41)))
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> FilterParser.parse("a pr or ".repeat(600) + "a pr"))
                .hasMessageContaining("terms");
        assertThatThrownBy(() -> FilterParser.parse("a eq \"" + "x".repeat(9000) + "\""))
                .hasMessageContaining("longer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "members|members|-|-",
                "name.familyName|name|-|familyName",
                "addresses[type eq \"work\"]|addresses|(type EQ \"work\")|-",
                "members[value eq \"2819c223\"].displayName|members|(value EQ \"2819c223\")|displayName",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value|manager|-|value"
            })
    void aPathHasAttributeFilterAndSubAttribute(String text, String attribute, String condition, String sub) {
        var target = FilterParser.parseTarget(text);

        assertThat(target.attribute()).isEqualTo(attribute);
        assertThat(target.condition() == null ? "-" : show(target.condition())).isEqualTo(condition);
        assertThat(target.subAttribute() == null ? "-" : target.subAttribute()).isEqualTo(sub);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a[", "a[b pr].", "a[b pr]c", "a[b pr].c.d", "a eq \"b\"", "[a pr]", ".a"})
    void whatIsNoPathIsRefused(String text) {
        assertThatThrownBy(() -> FilterParser.parseTarget(text)).isInstanceOf(FilterSyntaxException.class);
    }

    private static String show(Filter filter) {
        if (filter instanceof Filter.Comparison c) {
            return "(" + c.path() + " " + c.operator() + " " + c.value() + ")";
        }
        if (filter instanceof Filter.Presence p) {
            return "(" + p.path() + " PR)";
        }
        if (filter instanceof Filter.And and) {
            return "(" + show(and.left()) + " AND " + show(and.right()) + ")";
        }
        if (filter instanceof Filter.Or or) {
            return "(" + show(or.left()) + " OR " + show(or.right()) + ")";
        }
        if (filter instanceof Filter.Not not) {
            return "(NOT " + show(not.negated()) + ")";
        }
        Filter.ValuePath path = (Filter.ValuePath) filter;
        return "(" + path.path() + "[" + show(path.condition()) + "])";
    }

    @Test
    void aNumberKeepsAllItsDigits() {
        var comparison = (Filter.Comparison) FilterParser.parse("weight eq 1.50000000000000000000000001");

        assertThat(comparison.value().decimalValue()).isEqualByComparingTo("1.50000000000000000000000001");
    }
}
