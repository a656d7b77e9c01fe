package dev.rollcall.scim.filter;

import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The common attributes (RFC 7643 §3.1) as a search sees them.
 *
 * @param resourceType such as {@code User}
 * @param location the address that a resource's id completes, as a column
 * @param version of the resource, as a column
 * @param schemas the URNs, and which resources have them
 */
public record CommonSearched(
        String resourceType,
        Column id,
        Column externalId,
        Column created,
        Column lastModified,
        Column location,
        Column version,
        Map<String, Criterion> schemas) {
    public CommonSearched {
        schemas = Map.copyOf(schemas);
    }

    /** The attribute of that name, without a URN, in any case. */
    public Optional<Searched> find(String local) {
        Searched found =
                switch (local.toLowerCase(Locale.ROOT)) {
                    case "schemas" -> new Searched.Texts(schemas, false);
                    case "id" -> new Searched.One(id);
                    case "externalid" -> new Searched.One(externalId);
                    case "meta" -> new Searched.Parts(Map.of("created", created, "lastmodified", lastModified));
                    case "meta.resourcetype" ->
                        new Searched.Texts(Map.of(resourceType, Criterion.constant(true)), true);
                    case "meta.created" -> new Searched.One(created);
                    case "meta.lastmodified" -> new Searched.One(lastModified);
                    case "meta.location" -> new Searched.One(location);
                    case "meta.version" -> new Searched.One(version);
                    default -> null;
                };
        return Optional.ofNullable(found);
    }
}
