package dev.rollcall.scim.root;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.list.Directory;
import dev.rollcall.directory.list.DirectoryQuery;
import dev.rollcall.directory.list.Entry;
import dev.rollcall.scim.groups.GroupOperations;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Scim;
import dev.rollcall.scim.query.ListPages;
import dev.rollcall.scim.query.ListRequest;
import dev.rollcall.scim.query.ListRequestReader;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.users.UserOperations;
import dev.rollcall.search.list.ListQuery;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** People and groups in one list. */
@RequestScoped
@Path("v2/{organization}")
@Produces(Scim.MEDIA_TYPE)
@Consumes({Scim.MEDIA_TYPE, Scim.JSON})
public class RootResource {
    @Inject
    private UserOperations users;

    @Inject
    private GroupOperations groups;

    @Inject
    private Caller caller;

    @EJB
    private Directory directory;

    @Context
    private UriInfo uri;

    @GET
    public ObjectNode list() {
        return list(ListRequestReader.of(uri.getQueryParameters()));
    }

    @POST
    @Path(".search")
    public ObjectNode search(ObjectNode searchRequest) {
        return list(ListRequestReader.of(searchRequest));
    }

    private ObjectNode list(ListRequest request) {
        ListPages pages = ListPages.of(request, new OneOfSeveral(users.searchable(), groups.searchable()), caller, "");
        ListQuery ofPeople = pages.query();
        ListQuery ofGroups = pages.queryOf(new OneOfSeveral(groups.searchable(), users.searchable()));
        Projection ofUser = Projection.of(users.type(), request.attributes(), request.excludedAttributes());
        Projection ofGroup = Projection.of(groups.type(), request.attributes(), request.excludedAttributes());
        var query = new DirectoryQuery(
                ofPeople.criterion(),
                ofPeople.order(),
                ofGroups.criterion(),
                ofGroups.order(),
                ofPeople.slice(),
                ofPeople.walker(),
                ofGroup.shows("members"));
        return pages.response(directory.list(caller.tenantId(), query).map(entries -> entries.stream()
                .map(entry -> json(entry, ofUser, ofGroup))
                .toList()));
    }

    private JsonNode json(Entry entry, Projection ofUser, Projection ofGroup) {
        return entry instanceof Entry.Person person
                ? users.json(person.user(), ofUser)
                : groups.json(((Entry.OfGroup) entry).group(), ofGroup);
    }
}
