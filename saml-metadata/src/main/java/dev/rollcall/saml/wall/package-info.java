/**
 * What both SAML modules need to let OpenSAML near a stranger's message: the library's start, XML that is safe to read,
 * the strength of keys, characters that are safe to show.
 *
 * <p>The wall (docs/adr/0002) stays closed although these classes are public: their signatures hold types of the Java
 * platform only. {@link dev.rollcall.saml.wall.SamlLibrary} starts OpenSAML and runs work under its class loader
 * without naming one of its types; what OpenSAML's types do stays in each module's own package-private
 * {@code OpenSaml*} classes. {@code WallTest}, here and in saml-sso, holds this.
 */
@NullMarked
package dev.rollcall.saml.wall;

import org.jspecify.annotations.NullMarked;
