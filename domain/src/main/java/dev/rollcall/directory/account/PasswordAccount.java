package dev.rollcall.directory.account;

import dev.rollcall.directory.role.Role;
import org.jspecify.annotations.Nullable;

/** What a sign-in with a local password needs to know of a person. */
public record PasswordAccount(
        String personId,
        String userName,
        String shownName,
        Role role,
        boolean active,
        @Nullable String passwordHash) {}
