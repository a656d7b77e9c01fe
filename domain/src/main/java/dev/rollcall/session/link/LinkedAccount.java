package dev.rollcall.session.link;

import dev.rollcall.organization.Organization;

/** Whose password a link sets. */
public record LinkedAccount(Organization organization, String userName) {}
