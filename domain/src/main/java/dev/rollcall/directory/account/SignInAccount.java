package dev.rollcall.directory.account;

import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;

/** What a sign-in by SAML needs to know of a person. */
public record SignInAccount(String personId, Role role, UserProfile profile) {}
