package dev.rollcall.directory.extension;

import java.time.Instant;

/**
 * An attribute as the admin sees it.
 *
 * @param updatedBy who registered it or changed its description last
 */
public record RegisteredAttribute(
        ExtensionAttribute attribute, String description, Instant updatedAt, String updatedBy) {}
