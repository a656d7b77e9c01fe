package dev.rollcall.directory.group;

import java.util.Set;

/**
 * What became of a write.
 *
 * @param group without its members
 * @param added how many members have come
 * @param skipped ids of members that mean no person and no group of the tenant
 */
public record GroupWrite(Group group, int added, Set<String> skipped) {
    public GroupWrite {
        skipped = Set.copyOf(skipped);
    }
}
