package dev.rollcall.scim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.scim.filter.FilterParser;
import dev.rollcall.scim.filter.FilterTranslator;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.UserType;
import dev.rollcall.search.SqlCondition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserSearchableTest {
    private static final UserSearchable PEOPLE =
            new UserSearchable(UserType.PLAIN, "https://learn.example/scim/v2/acme");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"A\"|p.user_name_key = :p1",
                "urn:ietf:params:scim:schemas:core:2.0:User:USERNAME eq \"A\"|p.user_name_key = :p1",
                "externalId eq \"A\"|p.external_id_key = :p1",
                "emails eq \"a\"|v.value_key = :p1",
                "emails[type eq \"work\" and value eq \"a\"]|v.value_key = :p2",
                "active eq \"true\"|p.active = :p1",
                "meta.lastModified gt \"2026-01-01T00:00:00Z\"|p.last_modified > :p1",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"x\"|p.department_folded = :p1",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq \"x\"|p.manager_value_folded = :p1",
                "id eq \"x\" and manager eq \"x\"|p.manager_value_folded = :p2",
                "manager.value eq \"x\"|p.manager_value_folded = :p1",
                "title eq null|not (p.title is not null)"
            })
    void aFilterAsksTheColumnsOfAPerson(String filter, String sql) {
        assertThat(SqlCondition.of(FilterTranslator.criterion(FilterParser.parse(filter), PEOPLE))
                        .sql())
                .contains(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password eq \"x\"",
                "shoeSize eq 44",
                "urn:x:y:z:userName eq \"a\"",
                "emails.shoe eq \"x\"",
                "department eq \"x\"",
                "active gt true",
                "meta.created gt \"+999999999-01-01T00:00:00Z\"",
                "active eq \"maybe\"",
                "meta.created co \"2026\"",
                "meta.created gt \"yesterday\"",
                "title gt null",
                "x509Certificates.value gt \"MIID\"",
                "x509Certificates[value le \"MIID\"]"
            })
    void whatCannotBeAskedIsAnErrorNeverPassedOver(String filter) {
        assertThatThrownBy(() -> FilterTranslator.criterion(FilterParser.parse(filter), PEOPLE))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(ScimType.INVALID_FILTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONG eq 1",
                "userName LONG 1",
                "userName eq LONG",
                "emails.LONG eq 1",
                "emails[LONG eq 1]",
                "emails[type LONG"
            })
    void whatCannotBeAskedIsQuotedShort(String filter) {
        String text = filter.replace("LONG", "z".repeat(3_000) + '\u202e');

        assertThatThrownBy(() -> FilterTranslator.criterion(FilterParser.parse(text), PEOPLE))
                .message()
                .hasSizeLessThan(400)
                .doesNotContain("\u202e");
    }
}
