package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.LeftAside.Kind;
import dev.rollcall.saml.wall.Characters;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;

/**
 * What an identity provider would like, and no trust hangs on (SAML Metadata 2.0 §2.4.1, §2.4.2, §2.4.3).
 *
 * @param role the IDPSSODescriptor
 * @param reading takes the notes
 */
record RoleOptions(Element role, Reading reading) {
    RoleOptions {
        noteCacheDuration(role, reading);
    }

    List<String> nameIdFormats() {
        return Reading.children(role, Part.METADATA_NS, "NameIDFormat").stream()
                .map(Element::getTextContent)
                .map(Characters::trimmed)
                .filter(format -> !format.isEmpty() && !Characters.hasInvisible(format))
                .distinct()
                .toList();
    }

    /** An xs:boolean, which some write in capitals. */
    boolean wantAuthnRequestsSigned() {
        var wish = Characters.trimmed(role.getAttributeNS(null, "WantAuthnRequestsSigned"));
        var isTrue = wish.equalsIgnoreCase("true") || wish.equals("1");
        var isKnown = isTrue || Stream.of("", "false", "0").anyMatch(wish::equalsIgnoreCase);
        if (!isKnown) {
            reading.note(Kind.SIGNED_REQUESTS, reading.line(role), wish);
        }
        return isTrue;
    }

    /** It is not needed: metadata from a URL is read each hour. */
    private static void noteCacheDuration(Element role, Reading reading) {
        var duration = Characters.trimmed(role.getAttributeNS(null, "cacheDuration"));
        if (!duration.isEmpty() && !isDuration(duration)) {
            reading.note(Kind.CACHE_DURATION, reading.line(role), duration);
        }
    }

    private static boolean isDuration(String text) {
        try {
            DatatypeFactory.newDefaultInstance().newDuration(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
