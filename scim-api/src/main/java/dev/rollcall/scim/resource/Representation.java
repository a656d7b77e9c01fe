package dev.rollcall.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource as it is shown.
 *
 * @param json what was asked for of it
 * @param location its address
 * @param version of what can be written of it
 * @param coveredByVersion whether nothing that is shown changes without the version
 */
public record Representation(JsonNode json, String location, long version, boolean coveredByVersion) {}
