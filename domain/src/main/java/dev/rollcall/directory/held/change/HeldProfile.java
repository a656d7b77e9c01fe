package dev.rollcall.directory.held.change;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a request that deactivates a person changes of them beside that.
 *
 * @param texts of each attribute that changes its new value; empty where it goes
 * @param values of each attribute that changes its new values
 * @param extensions the same of the organization's own attributes
 */
public record HeldProfile(
        Map<UserAttribute, Optional<String>> texts,
        Map<MultiValuedAttribute, List<MultiValue>> values,
        Map<ExtensionAttribute, List<Object>> extensions) {
    public static HeldProfile of(UserProfile before, UserProfile after) {
        Map<UserAttribute, Optional<String>> texts = new EnumMap<>(UserAttribute.class);
        for (UserAttribute attribute : UserAttribute.values()) {
            if (!Objects.equals(before.text(attribute), after.text(attribute))) {
                texts.put(attribute, Optional.ofNullable(after.text(attribute)));
            }
        }
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            if (!before.values(attribute).equals(after.values(attribute))) {
                values.put(attribute, after.values(attribute));
            }
        }
        Map<ExtensionAttribute, List<Object>> extensions = new LinkedHashMap<>();
        before.extensions()
                .differences(after.extensions())
                .forEach(attribute ->
                        extensions.put(attribute, after.extensions().of(attribute)));
        return new HeldProfile(texts, values, extensions);
    }

    public static HeldProfile read(String text) {
        return HeldProfileJson.read(text);
    }

    /** As it is kept: a JSON object. */
    public String text() {
        return HeldProfileJson.of(this);
    }

    /** The profile of somebody who is deactivated so. */
    public UserProfile appliedTo(UserProfile before) {
        Map<UserAttribute, String> allTexts = new EnumMap<>(UserAttribute.class);
        allTexts.putAll(before.texts());
        texts.forEach((attribute, text) ->
                text.ifPresentOrElse(kept -> allTexts.put(attribute, kept), () -> allTexts.remove(attribute)));
        Map<MultiValuedAttribute, List<MultiValue>> allValues = new EnumMap<>(MultiValuedAttribute.class);
        allValues.putAll(before.values());
        allValues.putAll(values);
        Map<ExtensionAttribute, List<Object>> allExtensions =
                new LinkedHashMap<>(before.extensions().values());
        allExtensions.putAll(extensions);
        return new UserProfile(false, allTexts, allValues, new ExtensionValues(allExtensions));
    }

    /** The SCIM names of what changes beside {@code active}. */
    public List<String> names() {
        return Stream.of(
                        texts.keySet().stream().map(UserAttribute::scimName),
                        values.keySet().stream().map(MultiValuedAttribute::scimName),
                        extensions.keySet().stream().map(ExtensionAttribute::qualifiedName))
                .flatMap(Function.identity())
                .toList();
    }

    /** One change of two. */
    public HeldProfile then(HeldProfile later) {
        HeldProfile both = copy();
        both.texts.putAll(later.texts);
        both.values.putAll(later.values);
        both.extensions.putAll(later.extensions);
        return both;
    }

    /** The same but for attributes that have been written since, by their SCIM names. */
    public HeldProfile without(Collection<String> names) {
        HeldProfile rest = copy();
        rest.texts.keySet().removeIf(attribute -> names.contains(attribute.scimName()));
        rest.values.keySet().removeIf(attribute -> names.contains(attribute.scimName()));
        rest.extensions.keySet().removeIf(attribute -> names.contains(attribute.qualifiedName()));
        return rest;
    }

    private HeldProfile copy() {
        Map<UserAttribute, Optional<String>> sameTexts = new EnumMap<>(UserAttribute.class);
        sameTexts.putAll(texts);
        Map<MultiValuedAttribute, List<MultiValue>> sameValues = new EnumMap<>(MultiValuedAttribute.class);
        sameValues.putAll(values);
        return new HeldProfile(sameTexts, sameValues, new LinkedHashMap<>(extensions));
    }
}
