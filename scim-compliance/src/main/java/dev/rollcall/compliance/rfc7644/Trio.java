package dev.rollcall.compliance.rfc7644;

import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;

/**
 * Three users to look for, whose userName starts alike. Anna is active and has a title; Bert is inactive and has none;
 * Cleo has an address at home only.
 *
 * @param mark how their userName starts
 * @param cleoIsCreated a dateTime
 */
record Trio(String mark, String anna, String bert, String cleo, String cleoIsCreated) {
    static final Trio NOBODY = new Trio("", "", "", "", "");

    static Trio create(ScimServer scim) {
        var mark = Sample.unique("f");
        var anna = scim.newUser(
                "'userName': '%1$s-anna', 'externalId': '%1$s-A', 'title': 'Tour Guide',"
                        + " 'name': {'familyName': 'Aachen', 'givenName': 'Anna'}, 'active': true,"
                        + " 'emails': [{'value': '%1$s-anna@example.com', 'type': 'work', 'primary': true}]",
                mark);
        var bert = scim.newUser(
                "'userName': '%1$s-Bert', 'externalId': '%1$s-b',"
                        + " 'name': {'familyName': 'Bonn', 'givenName': 'Bert'}, 'active': false,"
                        + " 'emails': [{'value': '%1$s-bert@example.org', 'type': 'work', 'primary': true}]",
                mark);
        var cleo = scim.newUser(
                "'userName': '%1$s-cleo', 'externalId': '%1$s-c', 'title': 'Pilot_100%%',"
                        + " 'name': {'familyName': 'Celle', 'givenName': 'Cleo'}, 'active': true,"
                        + " 'emails': [{'value': '%1$s-cleo@example.net', 'type': 'home', 'primary': true}]",
                mark);
        return new Trio(mark, anna.id(), bert.id(), cleo.id(), scim.read(cleo).at("/meta/created"));
    }

    /** Who of the three is found, as the first letters of their names; {@code $} in the filter is the mark. */
    String found(ScimServer scim, String filter) {
        var ids = scim.find(filter.replace("$", mark)).ids();
        return (ids.contains(anna) ? "a" : "") + (ids.contains(bert) ? "b" : "") + (ids.contains(cleo) ? "c" : "");
    }

    /** As {@link #found}, looking among the three only, so that a page holds all that is found. */
    String amongThem(ScimServer scim, String filter) {
        return found(scim, "userName sw \"$\" and " + filter);
    }
}
