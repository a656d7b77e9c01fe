package dev.rollcall.systemtest.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.bulk.BulkOperation;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import dev.rollcall.systemtest.scim.Tenant;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.List;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** UnboundID's SCIM 2 SDK on Jersey, as its users call it. */
@MicroShedTest
class UnboundIdClient {

    private final Tenant tenant = Tenant.create();
    private final Client jersey =
            ClientBuilder.newClient(new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()));
    private final ScimService scim = new ScimService(jersey.register(key()).target(tenant.url()));

    @AfterEach
    void close() {
        jersey.close();
    }

    @Test
    void aPersonIsCreatedReadReplacedAndDeleted() throws ScimException {
        var created = scim.create("Users", alice());
        assertThat(created.getId()).isNotBlank();
        assertThat(created.getUserName()).isEqualTo("Alice@Example.com");
        assertThat(created.getMeta().getLocation()).hasToString(tenant.url() + "/Users/" + created.getId());

        var read = scim.retrieve("Users", created.getId(), UserResource.class);
        assertThat(read).isEqualTo(created);

        read.setTitle("Dean").setActive(false);
        var replaced = scim.replace(read);
        assertThat(replaced.getTitle()).isEqualTo("Dean");
        assertThat(replaced.getActive()).isFalse();
        assertThat(replaced.getId()).isEqualTo(created.getId());

        scim.delete(replaced);
        assertThatThrownBy(() -> scim.retrieve("Users", created.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aTakenUserNameIsAConflict() throws ScimException {
        scim.create("Users", alice());

        assertThatThrownBy(() -> scim.create("Users", alice()))
                .isInstanceOfSatisfying(
                        ResourceConflictException.class,
                        e -> assertThat(e.getScimError().getScimType()).isEqualTo("uniqueness"));
    }

    @Test
    void attributesAreModified() throws ScimException {
        var created = scim.create("Users", alice());

        var modified = scim.modifyRequest("Users", created.getId())
                .replaceValue("name.familyName", "Wu")
                .addValues("emails", new Email().setValue("alice@home.example").setType("home"))
                .removeValues("title")
                .invoke(UserResource.class);

        assertThat(modified.getName().getFamilyName()).isEqualTo("Wu");
        assertThat(modified.getTitle()).isNull();
        assertThat(modified.getEmails())
                .extracting(Email::getValue)
                .containsExactlyInAnyOrder("alice@example.com", "alice@home.example");
        assertThat(scim.retrieve("Users", created.getId(), UserResource.class)).isEqualTo(modified);
    }

    @Test
    void aStaleVersionIsNotOverwritten() throws ScimException {
        var stale = scim.create("Users", alice());
        scim.modify(
                "Users", stale.getId(), new PatchRequest(PatchOperation.replace("title", "Dean")), UserResource.class);

        assertThatThrownBy(() ->
                        scim.replaceRequest(stale.setTitle("Tutor")).ifMatch().invoke())
                .isInstanceOfSatisfying(
                        ScimException.class,
                        e -> assertThat(e.getScimError().getStatus()).isEqualTo(412));
    }

    @Test
    void anExtensionIsKeptAndChangedByItsUrn() throws ScimException {
        var guide = alice();
        guide.setExtension(
                new EnterpriseUserExtension().setDepartment("Tour").setManager(new Manager().setValue("26118915")));
        var created = scim.create("Users", guide);

        var modified = scim.modifyRequest("Users", created.getId())
                .replaceValue("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "Ops")
                .invoke(UserResource.class);

        var extension = modified.getExtension(EnterpriseUserExtension.class);
        assertThat(extension.getDepartment()).isEqualTo("Ops");
        assertThat(extension.getManager().getValue()).isEqualTo("26118915");
    }

    @Test
    void membersComeAndGo() throws ScimException {
        var alice = scim.create("Users", alice());
        var group = scim.create("Groups", new GroupResource().setDisplayName("Tutors"));

        scim.modifyRequest("Groups", group.getId())
                .addValues("members", new Member().setValue(alice.getId()))
                .invoke(GroupResource.class);
        assertThat(scim.retrieve("Groups", group.getId(), GroupResource.class).getMembers())
                .extracting(Member::getValue)
                .containsExactly(alice.getId());

        scim.modifyRequest("Groups", group.getId())
                .removeValues("members[value eq \"" + alice.getId() + "\"]")
                .invoke(GroupResource.class);
        assertThat(scim.retrieve("Groups", group.getId(), GroupResource.class).getMembers())
                .isNullOrEmpty();
    }

    @Test
    void anInvalidFilterIsRefusedWithItsKeyword() {
        assertThatThrownBy(() -> scim.search("Users", "userName xx \"a\"", UserResource.class))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        e -> assertThat(e.getScimError().getScimType()).isEqualTo("invalidFilter"));
    }

    @Test
    void peopleAreSearchedSortedAndPaged() throws ScimException {
        for (var name : List.of("carl", "anna", "bert")) {
            scim.create(
                    "Users",
                    new UserResource().setUserName(name + "@example.com").setTitle("Tutor"));
        }
        var filter = Filter.and(Filter.eq("title", "tutor"), Filter.sw("meta.resourceType", "User"));

        var page = scim.searchRequest("Users")
                .filter(filter.toString())
                .sort("userName", SortOrder.DESCENDING)
                .page(1, 2)
                .attributes("userName")
                .invoke(UserResource.class);
        var posted = scim.searchRequest("Users")
                .filter(filter.toString())
                .sort("userName", SortOrder.DESCENDING)
                .page(3, 2)
                .attributes("userName")
                .invokePost(UserResource.class);

        assertThat(page.getTotalResults()).isEqualTo(3);
        assertThat(page.getResources())
                .extracting(UserResource::getUserName)
                .containsExactly("carl@example.com", "bert@example.com");
        assertThat(posted.getResources()).extracting(UserResource::getUserName).containsExactly("anna@example.com");
    }

    @Test
    void peopleAndGroupsAreMadeInBulk() throws ScimException {
        var response = scim.bulkRequest()
                .append(
                        BulkOperation.post("/Users", alice()).setBulkId("alice"),
                        BulkOperation.post(
                                        "/Groups",
                                        new GroupResource()
                                                .setDisplayName("Tutors")
                                                .setMembers(new Member().setValue("bulkId:alice")))
                                .setBulkId("tutors"))
                .invoke();

        assertThat(response.getOperations())
                .extracting(operation -> operation.getStatus())
                .containsExactly("201", "201");
        var group = scim.search("Groups", "displayName eq \"tutors\"", GroupResource.class)
                .getResources()
                .get(0);
        var alice = scim.search("Users", "userName eq \"alice@example.com\"", UserResource.class)
                .getResources()
                .get(0);
        assertThat(group.getMembers()).extracting(Member::getValue).containsExactly(alice.getId());
        assertThat(alice.getGroups()).extracting(g -> g.getDisplay()).containsExactly("Tutors");
    }

    @Test
    void theServiceTellsWhatItIs() throws ScimException {
        var config = scim.getServiceProviderConfig();

        assertThat(config.getPatch().isSupported()).isTrue();
        assertThat(config.getBulk().isSupported()).isTrue();
        assertThat(config.getFilter().isSupported()).isTrue();
        assertThat(config.getSort().isSupported()).isTrue();
        assertThat(config.getEtag().isSupported()).isTrue();
        assertThat(scim.getResourceTypes().getResources())
                .extracting(type -> type.getName())
                .contains("User", "Group");
        assertThat(scim.getSchemas().getResources())
                .extracting(schema -> schema.getId())
                .contains(
                        "urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                        "urn:ietf:params:scim:schemas:core:2.0:Group");
        assertThat(scim.getSchema("urn:ietf:params:scim:schemas:core:2.0:User").getName())
                .isEqualTo("User");
    }

    private ClientRequestFilter key() {
        return request -> request.getHeaders().putSingle("Authorization", "Bearer " + tenant.secretKey());
    }

    private static UserResource alice() {
        return new UserResource()
                .setUserName("Alice@Example.com")
                .setName(new Name().setGivenName("Alice").setFamilyName("Ng"))
                .setTitle("Tutor")
                .setActive(true)
                .setEmails(new Email()
                        .setValue("alice@example.com")
                        .setType("work")
                        .setPrimary(true));
    }
}
