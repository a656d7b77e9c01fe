package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.profile.RevisedProfile;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.resource.UserResource;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.directory.user.UserWrite;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.interop.entra.EntraNormalizer;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.query.ListPages;
import dev.rollcall.scim.query.ListRequest;
import dev.rollcall.scim.resource.GuardedWrites;
import dev.rollcall.scim.resource.Representation;
import dev.rollcall.scim.resource.ResourceOperations;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.TenantSchemas;
import dev.rollcall.scim.schema.UserType;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** What can be done with people. */
@ApplicationScoped
public class UserOperations implements ResourceOperations {
    @Inject
    private Caller caller;

    @Inject
    private TenantSchemas schemas;

    @Inject
    private GuardedWrites guarded;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @EJB
    private UserDeletion userDeletion;

    @Override
    public ResourceType type() {
        return schemas.user().type();
    }

    @Override
    public UserSearchable searchable() {
        return new UserSearchable(schemas.user(), caller.baseUrl());
    }

    @Override
    public ObjectNode list(ListRequest request) {
        ListPages pages = ListPages.of(request, searchable(), caller, "Users");
        Projection projection = Projection.of(type(), request.attributes(), request.excludedAttributes());
        return pages.response(users.resources(caller.tenantId(), pages.query())
                .map(page -> page.stream().map(user -> json(user, projection)).toList()));
    }

    @Override
    public Representation get(String id, Projection projection) {
        UserResource user = users.resources(caller.tenantId(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Sentence.of("person.idUnknown", Quoted.of(id))));
        return represented(user, projection);
    }

    @Override
    public Representation create(String id, ObjectNode body, Projection projection) {
        UserProfile profile = UserBody.created(schemas.user(), read(body));
        caller.about(profile.userName());
        User made = userWriter.create(caller.tenantId(), id, caller.actor(), Role.LEARNER, profile);
        return represented(made.resource(), projection);
    }

    @Override
    public Representation replace(String id, ObjectNode body, VersionCondition version, Projection projection) {
        UserType schema = schemas.user();
        ObjectNode read = read(body);
        caller.about(read.path("userName").asText());
        boolean tellsActive = read.has("active");
        return update(
                id,
                version,
                projection,
                before -> new RevisedProfile(UserBody.replaced(schema, read, before), 0, tellsActive));
    }

    @Override
    public Representation patch(String id, ObjectNode body, VersionCondition version, Projection projection) {
        UserType schema = schemas.user();
        var entra = new EntraNormalizer(schema.type(), caller.corrections());
        caller.about(() ->
                users.find(caller.tenantId(), id).map(user -> user.profile().userName()));
        List<PatchOperation> operations = entra.operations(body);
        boolean tellsActive = operations.stream()
                .anyMatch(operation -> operation.target().attribute().name().equals("active"));
        ResourcePatch patch = ResourcePatch.of(operations, entra);
        return update(id, version, projection, before -> {
            ResourcePatch.Patched patched = patch.apply(UserJson.attributes(before));
            return new RevisedProfile(
                    UserBody.patched(schema, patched.resource(), before), patched.corrections(), tellsActive);
        });
    }

    @Override
    public void delete(String id, VersionCondition version) {
        guarded.run(() -> userDeletion.delete(caller.tenantId(), id, caller.actor(), version));
    }

    private Representation update(
            String id, VersionCondition version, Projection projection, Function<UserProfile, RevisedProfile> change) {
        UserWrite written =
                guarded.attempt(() -> userWriter.update(caller.tenantId(), id, caller.actor(), version, change));
        caller.about(written.user().profile().userName());
        if (written.deactivated()) {
            caller.hasDeactivated();
        }
        return represented(written.user().resource(), projection);
    }

    private ObjectNode read(ObjectNode body) {
        return BodyReader.read(type(), new EntraNormalizer(type(), caller.corrections()).body(body));
    }

    // A person's groups change without the person: a client that is shown them cannot be told that it knows them.
    private Representation represented(UserResource user, Projection projection) {
        boolean versioned = user.groups().isEmpty() || !projection.shows("groups");
        return new Representation(
                json(user, projection), UserJson.location(user, caller.baseUrl()), user.version(), versioned);
    }

    /** The person as a client asked to see them. */
    public JsonNode json(UserResource user, Projection projection) {
        String json = UserJson.of(user, caller.baseUrl());
        return projection.isAsked() ? projection.apply(Json.read(json)) : Json.raw(json);
    }
}
