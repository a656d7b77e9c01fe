package dev.rollcall.directory.extension;

/**
 * What of a registered attribute never changes.
 *
 * @param urn of its extension
 * @param caseExact false for types that are no texts
 */
public record ExtensionAttribute(
        String id, String urn, String name, AttributeType type, boolean multiValued, boolean caseExact) {
    /** {@code urn:name}, as paths and filters spell it (RFC 7644 §3.10). */
    public String qualifiedName() {
        return urn + ":" + name;
    }
}
