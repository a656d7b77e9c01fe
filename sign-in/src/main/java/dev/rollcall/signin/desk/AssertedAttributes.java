package dev.rollcall.signin.desk;

import dev.rollcall.saml.response.AssertedSignIn;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.sso.VerifiedIdentity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attribute statements of an assertion. The names are those that the help article has Okta send; beside them,
 * those that Entra, AD FS and LDAP-backed identity providers send without being asked.
 */
final class AssertedAttributes {
    private static final String CLAIM = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static final List<String> FIRST_NAME =
            List.of("FirstName", "firstName", "givenName", CLAIM + "givenname", "urn:oid:2.5.4.42");
    private static final List<String> LAST_NAME =
            List.of("LastName", "lastName", "surname", "sn", CLAIM + "surname", "urn:oid:2.5.4.4");
    private static final List<String> USER_NAME = List.of("userName", "username", "login");
    private static final List<String> EMAIL =
            List.of("email", "Email", "mail", CLAIM + "emailaddress", "urn:oid:0.9.2342.19200300.100.1.3");
    private static final String ROLES = "roles";

    private AssertedAttributes() {}

    static VerifiedIdentity identity(AssertedSignIn signIn) {
        Map<String, List<String>> attributes = signIn.attributes();
        var name = signIn.nameId();
        return new VerifiedIdentity(
                new SamlSubject(
                        name.value(),
                        name.format(),
                        name.nameQualifier(),
                        name.spNameQualifier(),
                        signIn.sessionIndex()),
                first(attributes, FIRST_NAME),
                first(attributes, LAST_NAME),
                first(attributes, USER_NAME),
                first(attributes, EMAIL),
                attributes.getOrDefault(ROLES, List.of()),
                signIn.sessionNotOnOrAfter());
    }

    private static @Nullable String first(Map<String, List<String>> attributes, List<String> names) {
        return names.stream()
                .flatMap(name -> attributes.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
