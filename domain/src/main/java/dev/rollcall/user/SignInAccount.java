package dev.rollcall.user;

/** What a sign-in by SAML needs to know of a person. */
public record SignInAccount(String personId, Role role, UserProfile profile) {}
