package dev.rollcall.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.group.GroupWrite;
import dev.rollcall.directory.group.GroupWriter;
import dev.rollcall.directory.group.Groups;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.interop.entra.EntraNormalizer;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.query.ListPages;
import dev.rollcall.scim.query.ListRequest;
import dev.rollcall.scim.resource.GuardedWrites;
import dev.rollcall.scim.resource.Representation;
import dev.rollcall.scim.resource.ResourceOperations;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with groups. */
@ApplicationScoped
public class GroupOperations implements ResourceOperations {
    @Inject
    private Caller caller;

    @Inject
    private GuardedWrites guarded;

    @EJB
    private Groups groups;

    @EJB
    private GroupWriter groupWriter;

    @EJB
    private GroupDeletion groupDeletion;

    @Override
    public ResourceType type() {
        return ResourceType.GROUP;
    }

    @Override
    public GroupSearchable searchable() {
        return new GroupSearchable(caller.baseUrl());
    }

    @Override
    public ObjectNode list(ListRequest request) {
        ListPages pages = ListPages.of(request, searchable(), caller, "Groups");
        Projection projection = Projection.of(type(), request.attributes(), request.excludedAttributes());
        return pages.response(groups.list(caller.tenantId(), pages.query(), projection.shows("members"))
                .map(page -> page.stream().map(group -> json(group, projection)).toList()));
    }

    @Override
    public Representation get(String id, Projection projection) {
        return groups.find(caller.tenantId(), id, projection.shows("members"))
                .map(group -> new Representation(
                        json(group, projection),
                        GroupJson.location(group, caller.baseUrl()),
                        group.version(),
                        group.members().isEmpty()))
                .orElseThrow(() -> new NotFoundException(Sentence.of("group.unknown", Quoted.of(id))));
    }

    @Override
    public Representation create(String id, ObjectNode body, Projection projection) {
        ObjectNode read = BodyReader.read(type(), body);
        String displayName = displayName(read);
        caller.about(displayName);
        groupWriter.create(
                caller.tenantId(),
                id,
                caller.actor(),
                displayName,
                externalId(read),
                MemberIds.of(Members.of(body, "members")));
        return get(id, projection);
    }

    /** Replaces the group. {@code members} that are not mentioned stay; an empty list clears them. */
    @Override
    public Representation replace(String id, ObjectNode body, VersionCondition version, Projection projection) {
        ObjectNode read = BodyReader.read(type(), body);
        String displayName = displayName(read);
        caller.about(displayName);
        List<GroupChange> changes = new ArrayList<>();
        changes.add(new GroupChange.Rename(displayName));
        if (read.has("externalId")) {
            changes.add(new GroupChange.SetExternalId(externalId(read)));
        }
        if (read.has("members")) {
            changes.add(new GroupChange.ReplaceMembers(MemberIds.of(Members.of(body, "members"))));
        }
        update(id, version, changes);
        return get(id, projection);
    }

    @Override
    public Representation patch(String id, ObjectNode body, VersionCondition version, Projection projection) {
        change(id, body, version);
        return get(id, projection);
    }

    /** Changes the group as a PATCH says, and does not read it. Returns the version that it has then. */
    long change(String id, ObjectNode body, VersionCondition version) {
        caller.about(() -> groups.find(caller.tenantId(), id, false).map(Group::displayName));
        var entra = new EntraNormalizer(type(), caller.corrections());
        List<GroupChange> changes = GroupPatch.changes(entra.operations(body));
        Group changed = update(id, version, changes).group();
        caller.about(changed.displayName());
        return changed.version();
    }

    private GroupWrite update(String id, VersionCondition version, List<GroupChange> changes) {
        return guarded.attempt(() -> groupWriter.update(caller.tenantId(), id, caller.actor(), version, changes));
    }

    /** The address of a group. */
    String location(String id) {
        return caller.baseUrl() + "/Groups/" + id;
    }

    @Override
    public void delete(String id, VersionCondition version) {
        guarded.run(() -> groupDeletion.delete(caller.tenantId(), id, caller.actor(), version));
    }

    private static String displayName(ObjectNode body) {
        JsonNode name = body.path("displayName");
        if (!name.isTextual()) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("group.noName"));
        }
        return name.asText();
    }

    private static @Nullable String externalId(ObjectNode body) {
        return body.path("externalId").isTextual() ? body.path("externalId").asText() : null;
    }

    /** The group as a client asked to see it. */
    public ObjectNode json(Group group, Projection projection) {
        var members = projection.shows("members") ? members(group, projection).node() : null;
        return projection.apply(GroupJson.of(group, members, caller.baseUrl()));
    }

    private MembersJson members(Group group, Projection projection) {
        String tenantId = caller.tenantId();
        return new MembersJson(
                group.members(),
                personId -> groups.members(tenantId, group.id(), personId),
                caller.baseUrl(),
                member -> projection.narrow("members", member));
    }
}
