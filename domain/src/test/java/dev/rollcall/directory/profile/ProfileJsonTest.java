package dev.rollcall.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileJsonTest {
    @Test
    void whatIsAbsentIsLeftOut() {
        var profile = new UserProfile(false, Map.of(UserAttribute.USER_NAME, "grace"), Map.of());

        assertThat(ProfileJson.of(profile)).isEqualTo("{\"userName\":\"grace\",\"active\":false}");
    }

    @Test
    void thePartsOfAComplexAttributeStandInOneObject() {
        var profile = new UserProfile(
                true,
                Map.of(
                        UserAttribute.USER_NAME, "grace",
                        UserAttribute.GIVEN_NAME, "Grace",
                        UserAttribute.FAMILY_NAME, "Hopper",
                        UserAttribute.TITLE, "Rear Admiral",
                        UserAttribute.DEPARTMENT, "Navy",
                        UserAttribute.MANAGER_VALUE, "1",
                        UserAttribute.MANAGER_DISPLAY_NAME, "Howard"),
                Map.of());

        assertThat(ProfileJson.of(profile)).isEqualTo("""
                        {"userName":"grace","name":{"familyName":"Hopper","givenName":"Grace"},"title":"Rear Admiral",\
                        "active":true,"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":\
                        {"department":"Navy","manager":{"value":"1","displayName":"Howard"}}}""");
    }

    @Test
    void valuesStandInArraysInTheirOrder() {
        var address = new Address(null, "1 Main St", null, null, "10001", "US");
        var profile = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, "grace"),
                Map.of(
                        MultiValuedAttribute.EMAILS,
                        List.of(
                                MultiValue.of("g@example.com", "work", true),
                                MultiValue.of("h@example.com", null, false)),
                        MultiValuedAttribute.ADDRESSES,
                        List.of(new MultiValue(null, null, "home", false, address))));

        assertThat(ProfileJson.of(profile)).isEqualTo("""
                        {"userName":"grace","active":true,\
                        "emails":[{"value":"g@example.com","type":"work","primary":true},{"value":"h@example.com"}],\
                        "addresses":[{"streetAddress":"1 Main St","postalCode":"10001","country":"US","type":"home"}]}""");
    }

    @Test
    void aTextIsEscaped() {
        var profile = new UserProfile(true, Map.of(UserAttribute.USER_NAME, "a\"b\\c\u00e9\ud83d\ude00"), Map.of());

        assertThat(ProfileJson.of(profile)).startsWith("{\"userName\":\"a\\\"b\\\\c\u00e9\ud83d\ude00\",");
    }

    @Test
    void customAttributesAreNotInIt() {
        var campus = new ExtensionAttribute("1", "urn:x", "campus", AttributeType.STRING, false, false);
        var profile = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, "grace"),
                Map.of(),
                new ExtensionValues(Map.of(campus, List.of("North"))));

        assertThat(ProfileJson.of(profile)).isEqualTo("{\"userName\":\"grace\",\"active\":true}");
    }
}
