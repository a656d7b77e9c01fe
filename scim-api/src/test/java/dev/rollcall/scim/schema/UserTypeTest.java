package dev.rollcall.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserTypeTest {
    @Test
    void anOrganizationsExtensionsComeAfterThoseOfTheRfc() {
        assertThat(Extended.USER.type().extensions())
                .extracting(Schema::id)
                .containsExactly(UserSchema.ENTERPRISE_URN, Extended.URN);
        assertThat(UserType.PLAIN.type()).isEqualTo(ResourceType.USER);
    }

    @Test
    void anAttributeIsFoundByUrnAndNameInAnyCase() {
        assertThat(Extended.USER.extensionAttribute("URN:EXAMPLE:school:2.0:user", "DATETIMES"))
                .hasValueSatisfying(attribute -> assertThat(attribute.name()).isEqualTo("dateTimes"));
        assertThat(Extended.USER.extensionAttribute(Extended.URN, "unknown")).isEmpty();
        assertThat(Extended.USER.extensionAttribute("urn:example:other", "string"))
                .isEmpty();
    }

    @Test
    void aCustomAttributeIsShownWithItsUrn() {
        var schema = Extended.USER.type().extension(Extended.URN).orElseThrow();

        assertThat(schema.attribute("integers")).hasValueSatisfying(attribute -> {
            assertThat(attribute.shownName()).isEqualTo(Extended.URN + ":integers");
            assertThat(attribute.type().keyword()).isEqualTo("integer");
            assertThat(attribute.multiValued()).isTrue();
        });
        assertThat(ResourceType.USER.attribute("userName"))
                .map(Attribute::shownName)
                .contains("userName");
    }
}
