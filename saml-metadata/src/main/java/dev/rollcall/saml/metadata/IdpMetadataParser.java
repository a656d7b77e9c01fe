package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.RefusedXmlException;
import dev.rollcall.saml.wall.SafeXml;
import java.time.Instant;
import org.w3c.dom.Element;

/**
 * An identity provider's metadata in, a record out (SAML Metadata 2.0 §2.3.2, §2.4.3). Thread safe; never opens a file
 * or a connection.
 *
 * <p>What is accepted, and why:
 *
 * <ul>
 *   <li>The trust comes from the administrator who uploads the file. A signature of the metadata is therefore neither
 *       required nor verified, and a broken one does no harm: Okta signs none, Entra and AD FS do.
 *   <li>Roles of other protocols (WS-Federation) are not looked at.
 *   <li>A group (EntitiesDescriptor) is accepted when it holds exactly one identity provider.
 *   <li>A KeyDescriptor without {@code use} is a signing key (§2.4.1.1).
 *   <li>An expired certificate is accepted, even when all are: in SAML the key counts, and identity providers sign on
 *       with expired certificates for years. The date is in the record, for the page to show.
 *   <li>A certificate with a weak or unsupported key is set aside when a usable one stands beside it, and refused when it
 *       is the only one. A certificate that cannot be read at all means a damaged file and is refused always.
 * </ul>
 */
public final class IdpMetadataParser {
    /** The largest file that is read: 1 MiB. */
    public static final int MAX_BYTES = 1_048_576;

    private final LocationPolicy locations;

    /** Addresses must be https. */
    public IdpMetadataParser() {
        this(false);
    }

    /**
     * @param allowLoopbackHttp whether {@code http://localhost}, {@code http://127.x.x.x} and {@code http://[::1]} will
     *     do, for an identity provider on the developer's machine
     */
    public IdpMetadataParser(boolean allowLoopbackHttp) {
        this.locations = new LocationPolicy(allowLoopbackHttp);
    }

    /**
     * Reads a file.
     *
     * @param xml the file, as uploaded
     * @param now the time at which {@code validUntil} must not have passed
     * @throws InvalidMetadataException with a sentence for the administrator
     */
    public IdpMetadata parse(byte[] xml, Instant now) throws InvalidMetadataException {
        UploadedFile.requireXml(xml);
        var chosen = IdpRole.choose(root(xml));
        var entityId = EntityIds.of(chosen.entity());
        var validUntil = Validity.earliest(chosen, now);
        var role = OpenSamlRole.read(chosen.role());
        var keys = role.signingCertificates();
        var metadata = new IdpMetadata(
                entityId,
                role.singleSignOnServices(locations),
                role.singleLogoutServices(locations),
                keys.usable(),
                keys.setAside(),
                role.nameIdFormats(),
                role.wantAuthnRequestsSigned(),
                validUntil);
        role.requireSchema();
        return metadata;
    }

    private static Element root(byte[] xml) throws InvalidMetadataException {
        try {
            SafeXml.requireHarmless(xml);
            return SafeXml.parse(xml);
        } catch (RefusedXmlException refused) {
            throw switch (refused.problem()) {
                case NOT_WELL_FORMED -> new InvalidMetadataException(refused, Reason.NOT_WELL_FORMED, refused.line());
                case ENCODING -> new InvalidMetadataException(refused, Reason.ENCODING);
                case DOCTYPE -> new InvalidMetadataException(refused, Reason.DOCTYPE);
                case XINCLUDE -> new InvalidMetadataException(refused, Reason.XINCLUDE);
                case TOO_DEEP -> new InvalidMetadataException(refused, Reason.TOO_DEEP);
                case TOO_MANY_ATTRIBUTES -> new InvalidMetadataException(refused, Reason.TOO_MANY_ATTRIBUTES);
                case NAME_TOO_LONG -> new InvalidMetadataException(refused, Reason.NAME_TOO_LONG);
            };
        }
    }
}
