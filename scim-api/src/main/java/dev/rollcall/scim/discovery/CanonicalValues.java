package dev.rollcall.scim.discovery;

import java.util.List;
import java.util.Map;

/** The values that RFC 7643 §8.7.1 suggests for an attribute. Others are taken as well (RFC 7643 §7). */
final class CanonicalValues {
    private static final Map<String, List<String>> VALUES = Map.of(
            "emails.type", List.of("work", "home", "other"),
            "phoneNumbers.type", List.of("work", "home", "mobile", "fax", "pager", "other"),
            "ims.type", List.of("aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo"),
            "photos.type", List.of("photo", "thumbnail"),
            "addresses.type", List.of("work", "home", "other"),
            "groups.type", List.of("direct", "indirect"),
            "members.type", List.of("User", "Group"));

    private CanonicalValues() {}

    /**
     * @param path such as {@code emails.type}
     * @return none where the RFC suggests none
     */
    static List<String> of(String path) {
        return VALUES.getOrDefault(path, List.of());
    }
}
