package dev.rollcall.web.people;

import dev.rollcall.directory.trace.TraceWriter;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.FullWalk;
import dev.rollcall.search.list.FullWalks;
import dev.rollcall.web.people.list.PeopleList;
import dev.rollcall.web.people.list.PeopleQuery;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The list of people. */
@Named("people")
@RequestScoped
public class PeoplePage {
    @Inject
    private PeopleList list;

    @EJB
    private FullWalks walks;

    @EJB
    private TraceWriter traces;

    @Inject
    private CurrentUser me;

    private final Map<String, String> asked = new HashMap<>();

    /** Fetches the page, for GET. */
    public void load() {
        traces.write();
        list.load(me.tenantId(), query());
    }

    /** What is asked for. */
    public PeopleQuery getQuery() {
        return query();
    }

    private PeopleQuery query() {
        return new PeopleQuery("people.xhtml", new Criterion.Everything(), asked, this::walk);
    }

    private Optional<FullWalk> walk() {
        return walks.lastOfPeople(me.tenantId());
    }

    public PeopleList getList() {
        return list;
    }

    /** Whether the list is only a part of everybody. */
    public boolean isFiltered() {
        return query().isFiltered();
    }

    /** The parameters of the address, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }
}
