package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.wall.RefusedXmlException;
import dev.rollcall.saml.wall.SafeXml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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
 *   <li>Only what is asked for by name is read, in whatever order it stands. What does not belong there is left aside
 *       and named ({@link IdpMetadata#leftAside}); it brings no key and no address.
 *   <li>A KeyDescriptor without {@code use} is a signing key (§2.4.1.1). One with another use than signing and
 *       encryption is none.
 *   <li>An expired certificate is accepted, even when all are: in SAML the key counts, and identity providers sign on
 *       with expired certificates for years. The date is in the record, for the page to show.
 *   <li>A certificate with a weak or unsupported key is set aside when a usable one stands beside it, and refused when
 *       it is the only one. A certificate that cannot be read at all means a damaged file and is refused always.
 * </ul>
 */
public final class IdpMetadataParser {
    /** The largest file that is read: 1 MiB. */
    public static final int MAX_BYTES = 1_048_576;

    /** Where a part that was left aside may be what is looked for. */
    private static final Set<Reason> SOMETHING_IS_MISSING = EnumSet.of(
            Reason.NO_IDP_ROLE,
            Reason.SP_METADATA,
            Reason.PROTOCOL_MISSING,
            Reason.ENTITY_ID_MISSING,
            Reason.NO_SINGLE_SIGN_ON_SERVICE,
            Reason.BINDING_MISSING,
            Reason.LOCATION_MISSING,
            Reason.NO_CERTIFICATE,
            Reason.ENCRYPTION_ONLY,
            Reason.KEY_WITHOUT_CERTIFICATE);

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
     * Reads a file, whatever its encoding.
     *
     * @param xml the file, as uploaded
     * @param now the time at which {@code validUntil} must not have passed
     * @throws InvalidMetadataException with a sentence for the administrator
     */
    public IdpMetadata parse(byte[] xml, Instant now) throws InvalidMetadataException {
        return read(text(xml), now);
    }

    /**
     * Reads a document that was pasted, or is kept. The encoding that it declares was that of a file, and counts no
     * more.
     *
     * @throws InvalidMetadataException with a sentence for the administrator
     */
    public IdpMetadata parse(String xml, Instant now) throws InvalidMetadataException {
        if (xml.length() > MAX_BYTES) {
            throw new InvalidMetadataException(Reason.TOO_LARGE);
        }
        UploadedText.requireXml(xml);
        return read(xml, now);
    }

    /**
     * The text of a file, for keeping.
     *
     * @throws InvalidMetadataException when it is no XML, or not in the encoding that it declares
     */
    public static String text(byte[] xml) throws InvalidMetadataException {
        return UploadedFile.text(xml);
    }

    private IdpMetadata read(String text, Instant now) throws InvalidMetadataException {
        var xml = UploadedText.document(text).getBytes(StandardCharsets.UTF_8);
        var root = root(xml);
        var reading = new Reading(xml);
        try {
            return read(IdpRole.choose(root, reading), reading, now);
        } catch (InvalidMetadataException refused) {
            throw SOMETHING_IS_MISSING.contains(refused.reason()) ? refused.beside(reading.leftAside()) : refused;
        }
    }

    private IdpMetadata read(IdpRole chosen, Reading reading, Instant now) throws InvalidMetadataException {
        var entityId = EntityIds.of(chosen.entity());
        var validUntil = Validity.earliest(chosen, now);
        var role = chosen.role();
        var endpoints = new Endpoints(reading, locations);
        var signOn = endpoints.singleSignOn(role);
        var logout = endpoints.singleLogout(role);
        var keys = SigningKeys.of(role, reading);
        var options = new RoleOptions(role, reading);
        return new IdpMetadata(
                entityId,
                signOn,
                logout,
                keys.usable(),
                keys.setAside(),
                options.nameIdFormats(),
                options.wantAuthnRequestsSigned(),
                validUntil,
                reading.leftAside());
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
