package dev.rollcall.systemtest.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** SCIM-SDK's client, as its users call it. */
@MicroShedTest
class ScimSdkClient {
    private final Tenant tenant = Tenant.create();
    private final ScimRequestBuilder scim = new ScimRequestBuilder(
            tenant.url().toString(),
            ScimClientConfig.builder()
                    .httpHeaders(Map.of("Authorization", "Bearer " + tenant.secretKey()))
                    .build());

    @AfterEach
    void close() {
        scim.close();
    }

    @Test
    void aPersonIsCreatedReadReplacedAndDeleted() {
        var created = created(alice());
        var id = created.getId().orElseThrow();
        assertThat(created.getUserName()).contains("Alice@Example.com");

        var read = answered(scim.get(User.class, EndpointPaths.USERS, id).sendRequest());
        assertThat(read).isEqualTo(created);

        read.setTitle("Dean");
        read.setActive(false);
        var replaced = answered(scim.update(User.class, EndpointPaths.USERS, id)
                .setResource(read)
                .sendRequest());
        assertThat(replaced.getTitle()).contains("Dean");
        assertThat(replaced.isActive()).contains(false);

        assertThat(scim.delete(User.class, EndpointPaths.USERS, id)
                        .sendRequest()
                        .getHttpStatus())
                .isEqualTo(204);
        var gone = scim.get(User.class, EndpointPaths.USERS, id).sendRequest();
        assertThat(gone.getHttpStatus()).isEqualTo(404);
        assertThat(gone.getErrorResponse().getDetail()).isPresent();
    }

    @Test
    void aTakenUserNameIsAConflict() {
        created(alice());

        var refused = scim.create(User.class, EndpointPaths.USERS)
                .setResource(alice())
                .sendRequest();

        assertThat(refused.getHttpStatus()).isEqualTo(409);
        assertThat(refused.getErrorResponse().getScimType()).contains("uniqueness");
    }

    @Test
    void attributesAreModified() {
        var id = created(alice()).getId().orElseThrow();

        var modified = answered(scim.patch(User.class, EndpointPaths.USERS, id)
                .addOperation()
                .path("name.familyName")
                .op(PatchOp.REPLACE)
                .valueNode(TextNode.valueOf("Wu"))
                .next()
                .path("emails")
                .op(PatchOp.ADD)
                .valueNode(
                        Email.builder().value("alice@home.example").type("home").build())
                .next()
                .path("title")
                .op(PatchOp.REMOVE)
                .build()
                .sendRequest());

        assertThat(modified.getName().flatMap(Name::getFamilyName)).contains("Wu");
        assertThat(modified.getTitle()).isEmpty();
        assertThat(modified.getEmails())
                .extracting(email -> email.getValue().orElseThrow())
                .containsExactlyInAnyOrder("alice@example.com", "alice@home.example");
    }

    @Test
    void aStaleVersionIsNotOverwritten() {
        var stale = created(alice());
        var id = stale.getId().orElseThrow();
        ETag version = stale.getMeta().orElseThrow().getVersion().orElseThrow();
        scim.patch(User.class, EndpointPaths.USERS, id)
                .addOperation()
                .path("title")
                .op(PatchOp.REPLACE)
                .valueNode(TextNode.valueOf("Dean"))
                .build()
                .sendRequest();

        var refused = scim.update(User.class, EndpointPaths.USERS, id)
                .setETagForIfMatch(version)
                .setResource(stale)
                .sendRequest();

        assertThat(refused.getHttpStatus()).isEqualTo(412);
    }

    @Test
    void anExtensionIsKept() {
        var created = created(User.builder()
                .userName("bob@example.com")
                .enterpriseUser(EnterpriseUser.builder()
                        .department("Tour")
                        .manager(Manager.builder().value("26118915").build())
                        .build())
                .build());

        var extension = created.getEnterpriseUser().orElseThrow();

        assertThat(extension.getDepartment()).contains("Tour");
        assertThat(extension.getManager().flatMap(Manager::getValue)).contains("26118915");
    }

    @Test
    void peopleAreListedFilteredAndSorted() {
        for (var name : List.of("carl", "anna", "bert")) {
            created(User.builder()
                    .userName(name + "@example.com")
                    .title("Tutor")
                    .build());
        }

        var page = scim.list(User.class, EndpointPaths.USERS)
                .filter("title", Comparator.EQ, "tutor")
                .build()
                .sortBy("userName")
                .sortOrder(SortOrder.DESCENDING)
                .count(2)
                .get()
                .sendRequest();
        var posted = scim.list(User.class, EndpointPaths.USERS)
                .filter("title", Comparator.EQ, "tutor")
                .build()
                .sortBy("userName")
                .sortOrder(SortOrder.DESCENDING)
                .startIndex(3)
                .count(2)
                .post()
                .sendRequest();

        assertThat(answered(page).getTotalResults()).isEqualTo(3);
        assertThat(page.getResource().getListedResources())
                .extracting(user -> user.getUserName().orElseThrow())
                .containsExactly("carl@example.com", "bert@example.com");
        assertThat(answered(posted).getListedResources())
                .extracting(user -> user.getUserName().orElseThrow())
                .containsExactly("anna@example.com");
    }

    @Test
    void aWalkComesByEverybody() {
        var people = scim.bulk();
        for (int i = 0; i < 250; i++) {
            people.bulkRequestOperation(EndpointPaths.USERS)
                    .method(HttpMethod.POST)
                    .bulkId("p" + i)
                    .data(User.builder().userName("p" + i + "@example.com").build())
                    .next();
        }
        assertThat(people.sendRequest().isSuccess()).isTrue();

        var walked = scim.list(User.class, EndpointPaths.USERS).get().getAll();

        assertThat(answered(walked).getListedResources())
                .extracting(user -> user.getUserName().orElseThrow())
                .doesNotHaveDuplicates()
                .hasSize(251);
    }

    @Test
    void membersComeAndGo() {
        var alice = created(alice()).getId().orElseThrow();
        var group = answered(scim.create(Group.class, EndpointPaths.GROUPS)
                .setResource(Group.builder()
                        .displayName("Tutors")
                        .members(List.of(Member.builder().value(alice).build()))
                        .build())
                .sendRequest());
        assertThat(group.getMembers())
                .extracting(member -> member.getValue().orElseThrow())
                .containsExactly(alice);

        var id = group.getId().orElseThrow();
        var left = scim.patch(Group.class, EndpointPaths.GROUPS, id)
                .addOperation()
                .path("members[value eq \"" + alice + "\"]")
                .op(PatchOp.REMOVE)
                .build()
                .sendRequest();
        assertThat(left.getHttpStatus()).isEqualTo(204);
        var read = answered(scim.get(Group.class, EndpointPaths.GROUPS, id).sendRequest());
        assertThat(read.getMembers()).isEmpty();
    }

    @Test
    void peopleAndGroupsAreMadeInBulk() {
        var response = scim.bulk()
                .bulkRequestOperation(EndpointPaths.USERS)
                .method(HttpMethod.POST)
                .bulkId("alice")
                .data(alice())
                .next()
                .bulkRequestOperation(EndpointPaths.GROUPS)
                .method(HttpMethod.POST)
                .bulkId("tutors")
                .data(Group.builder()
                        .displayName("Tutors")
                        .members(List.of(Member.builder().value("bulkId:alice").build()))
                        .build())
                .sendRequest();

        assertThat(answered(response).getBulkResponseOperations())
                .extracting(operation -> operation.getStatus())
                .containsExactly(201, 201);
    }

    @Test
    void anInvalidFilterIsRefusedWithItsKeyword() {
        var refused = scim.list(User.class, EndpointPaths.USERS)
                .filter("userName xx \"a\"")
                .get()
                .sendRequest();

        assertThat(refused.getHttpStatus()).isEqualTo(400);
        assertThat(refused.getErrorResponse().getScimType()).contains("invalidFilter");
    }

    @Test
    void theServiceTellsWhatItIs() {
        var told = answered(scim.loadMetaConfiguration().sendRequest());

        assertThat(told.getServiceProvider().getPatchConfig().isSupported()).isTrue();
        assertThat(told.getServiceProvider().getBulkConfig().isSupported()).isTrue();
        assertThat(told.getResourceTypes()).extracting(type -> type.getName()).contains("User", "Group");
        assertThat(told.getSchemas())
                .extracting(schema -> schema.getId().orElseThrow())
                .contains("urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:core:2.0:Group");
    }

    private User created(User user) {
        return answered(
                scim.create(User.class, EndpointPaths.USERS).setResource(user).sendRequest());
    }

    private static <T extends ScimObjectNode> T answered(ServerResponse<T> response) {
        assertThat(response.isSuccess()).as(response.getResponseBody()).isTrue();
        return response.getResource();
    }

    private static User alice() {
        return User.builder()
                .userName("Alice@Example.com")
                .name(Name.builder().givenName("Alice").familyName("Ng").build())
                .title("Tutor")
                .active(true)
                .emails(List.of(Email.builder()
                        .value("alice@example.com")
                        .type("work")
                        .primary(true)
                        .build()))
                .build();
    }
}
