package dev.rollcall.directory.group;

import java.util.Set;

/**
 * What became of a write.
 *
 * @param group without its members
 * @param skipped ids of members that mean no person and no group of the tenant
 */
public record GroupWrite(Group group, Set<String> skipped) {
    public GroupWrite {
        skipped = Set.copyOf(skipped);
    }
}
