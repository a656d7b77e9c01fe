package dev.rollcall.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which attributes an answer has: {@code attributes} or {@code excludedAttributes} (RFC 7644 §3.4.2.5, §3.9).
 * {@code id} and {@code schemas} are always there. Names in any case, with or without the schema's URN.
 */
public final class Projection {
    private static final Set<String> ALWAYS = Set.of("id", "schemas");
    private static final String WHOLE = "";
    private static final int MOST_NAMES = 1000;
    private static final int LONGEST = 65_536;

    private final boolean including;
    private final Map<String, Set<String>> names;

    private Projection(boolean including, Map<String, Set<String>> names) {
        this.including = including;
        this.names = names;
    }

    public static Projection of(ResourceType type, MultivaluedMap<String, String> query) {
        return of(
                type, query.getOrDefault("attributes", List.of()), query.getOrDefault("excludedAttributes", List.of()));
    }

    /**
     * @param attributes and {@code excludedAttributes}: names, also several in one text, separated by commas; where
     *     both are given, the first decide
     * @throws ScimException 400 {@code invalidValue} for more than 1,000 names or 65,536 characters
     */
    public static Projection of(ResourceType type, List<String> attributes, List<String> excludedAttributes) {
        boolean including = attributes.stream().anyMatch(value -> !value.isBlank());
        return new Projection(including, names(type, including ? attributes : excludedAttributes));
    }

    // Top-level key in lower case -> its sub-attributes in lower case, or WHOLE for all of it.
    private static Map<String, Set<String>> names(ResourceType type, List<String> lists) {
        Map<String, Set<String>> names = new HashMap<>();
        limit(lists.size(), lists.stream().mapToInt(String::length).sum());
        List<String> all =
                lists.stream().flatMap(list -> Stream.of(list.split(","))).toList();
        limit(all.size(), 0);
        all.forEach(name -> add(type, names, name.strip().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static void limit(int names, int characters) {
        if (names > MOST_NAMES || characters > LONGEST) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, Sentence.of("scim.list.attributes", MOST_NAMES, LONGEST));
        }
    }

    private static void add(ResourceType type, Map<String, Set<String>> names, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (type.extension(name).isPresent()) {
            put(names, name, WHOLE);
            return;
        }
        Schema schema = type.schemaThatBegins(name).orElse(null);
        String local = schema == null ? name : name.substring(schema.id().length() + 1);
        if (schema != null && !type.isCore(schema.id())) {
            put(names, schema.id().toLowerCase(Locale.ROOT), local);
            return;
        }
        int dot = local.indexOf('.');
        put(names, dot < 0 ? local : local.substring(0, dot), dot < 0 ? WHOLE : local.substring(dot + 1));
    }

    private static void put(Map<String, Set<String>> names, String key, String part) {
        names.computeIfAbsent(key, k -> new HashSet<>()).add(part);
    }

    /** Whether the answer has any of that top-level attribute: saves reading what nobody will see. */
    public boolean shows(String attribute) {
        Set<String> parts = names.get(attribute.toLowerCase(Locale.ROOT));
        return including ? parts != null : parts == null || !parts.contains(WHOLE);
    }

    /** Whether the request names attributes at all. */
    public boolean isAsked() {
        return including || !names.isEmpty();
    }

    /** Leaves out of the resource what was not asked for. */
    public ObjectNode apply(ObjectNode resource) {
        if (!isAsked()) {
            return resource;
        }
        List<String> gone = new ArrayList<>();
        for (var member : resource.properties()) {
            String key = member.getKey().toLowerCase(Locale.ROOT);
            if (ALWAYS.contains(key)) {
                continue;
            }
            Set<String> parts = names.get(key);
            boolean whole = parts != null && parts.contains(WHOLE);
            if (including ? parts == null : whole) {
                gone.add(member.getKey());
            } else if (parts != null && !whole) {
                narrow(member.getValue(), parts);
            }
        }
        resource.remove(gone);
        return resource;
    }

    /**
     * Leaves out of one value of a top-level attribute what was not asked for: for values that stand in no tree when
     * {@link #apply} passes.
     */
    public ObjectNode narrow(String attribute, ObjectNode value) {
        Set<String> parts = names.get(attribute.toLowerCase(Locale.ROOT));
        if (parts != null && !parts.contains(WHOLE)) {
            narrow(value, parts);
        }
        return value;
    }

    private void narrow(JsonNode value, Set<String> parts) {
        if (value instanceof ArrayNode array) {
            array.forEach(one -> narrow(one, parts));
        } else if (value instanceof ObjectNode object) {
            List<String> gone = new ArrayList<>();
            for (var member : object.properties()) {
                String name = member.getKey().toLowerCase(Locale.ROOT);
                boolean named = parts.contains(name) || parts.stream().anyMatch(part -> part.startsWith(name + "."));
                if (named != including) {
                    gone.add(member.getKey());
                }
            }
            object.remove(gone);
        }
    }
}
