package dev.rollcall.directory.held.change;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request that takes members out of a group changes of it.
 *
 * @param displayName the new one; null where it stays
 * @param externalId the new one, empty where it goes; null where it stays
 * @param added ids of people and groups
 * @param removed ids of people and groups
 */
public record HeldSteps(
        @Nullable String displayName, @Nullable Optional<String> externalId, Set<String> added, Set<String> removed) {
    /** Nothing. */
    public static final HeldSteps NONE = new HeldSteps(null, null, Set.of(), Set.of());

    public HeldSteps {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    public boolean isEmpty() {
        return displayName == null && externalId == null && added.isEmpty() && removed.isEmpty();
    }

    public HeldSteps renamed(String name) {
        return new HeldSteps(name, externalId, added, removed);
    }

    public HeldSteps withExternalId(@Nullable String id) {
        return new HeldSteps(displayName, Optional.ofNullable(id), added, removed);
    }

    public HeldSteps adding(Collection<String> ids) {
        return new HeldSteps(displayName, externalId, with(added, ids), without(removed, ids));
    }

    public HeldSteps removing(Collection<String> ids) {
        return new HeldSteps(displayName, externalId, without(added, ids), with(removed, ids));
    }

    /** One change of two: of each member the later one decides. */
    public HeldSteps then(HeldSteps later) {
        return new HeldSteps(
                later.displayName == null ? displayName : later.displayName,
                later.externalId == null ? externalId : later.externalId,
                with(without(added, later.removed), later.added),
                with(without(removed, later.added), later.removed));
    }

    /** What is left of it once another change has been made that came later. */
    public HeldSteps afterDone(HeldSteps done) {
        return new HeldSteps(
                done.displayName == null ? displayName : null,
                done.externalId == null ? externalId : null,
                without(without(added, done.removed), done.added),
                without(without(removed, done.added), done.removed));
    }

    private static Set<String> with(Set<String> ids, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return all;
    }

    private static Set<String> without(Set<String> ids, Collection<String> less) {
        Set<String> rest = new LinkedHashSet<>(ids);
        less.forEach(rest::remove);
        return rest;
    }

    public static HeldSteps read(String text) {
        JsonObject json = HeldJson.read(text);
        return new HeldSteps(
                json.getString("displayName", null),
                json.containsKey("externalId") ? Optional.ofNullable(json.getString("externalId", null)) : null,
                ids(json, "added"),
                ids(json, "removed"));
    }

    private static Set<String> ids(JsonObject json, String name) {
        return new LinkedHashSet<>(json.getJsonArray(name).getValuesAs(JsonString::getString));
    }

    /** As it is kept: a JSON object. */
    public String text() {
        JsonObjectBuilder json = HeldJson.object();
        if (displayName != null) {
            json.add("displayName", displayName);
        }
        if (externalId != null) {
            externalId.ifPresentOrElse(id -> json.add("externalId", id), () -> json.addNull("externalId"));
        }
        return json.add("added", array(added))
                .add("removed", array(removed))
                .build()
                .toString();
    }

    private static JsonArrayBuilder array(Set<String> ids) {
        JsonArrayBuilder array = HeldJson.array();
        ids.stream().sorted().forEach(array::add);
        return array;
    }
}
