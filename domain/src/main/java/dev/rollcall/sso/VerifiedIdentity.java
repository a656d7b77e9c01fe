package dev.rollcall.sso;

import dev.rollcall.session.SamlSubject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an assertion names, after every check of it has passed.
 *
 * @param subject NameID and SessionIndex, as they came
 * @param firstName the attribute {@code FirstName}; null or blank leaves the name as it is, as for {@code lastName}
 * @param userName the attribute {@code userName}, for a person who is made by a NameID that is no userName
 * @param email the attribute {@code email}, for a person who is made
 * @param roles the values of the attribute {@code roles}, for a person who is made
 * @param sessionNotOnOrAfter when the identity provider wants the session to end
 */
public record VerifiedIdentity(
        SamlSubject subject,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String userName,
        @Nullable String email,
        List<String> roles,
        @Nullable Instant sessionNotOnOrAfter) {
    private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    public VerifiedIdentity {
        roles = List.copyOf(roles);
    }

    /** An identity of NameID and names only. */
    public static VerifiedIdentity of(SamlSubject subject, @Nullable String firstName, @Nullable String lastName) {
        return new VerifiedIdentity(subject, firstName, lastName, null, null, List.of(), null);
    }

    /** Whether the name is another one each time, and so nobody's here. */
    public boolean isTransient() {
        return TRANSIENT.equals(subject.nameIdFormat());
    }
}
