package dev.rollcall.web.groups;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.group.Group;
import java.time.Instant;

/** A group in a list. */
public final class GroupRow {
    private final Group group;
    private final long members;

    GroupRow(Group group, long members) {
        this.group = group;
        this.members = members;
    }

    public String getId() {
        return group.id();
    }

    public String getName() {
        return group.displayName();
    }

    public long getMembers() {
        return members;
    }

    public boolean isFromProvider() {
        return group.source() == Source.PROVIDER;
    }

    public Instant getLastModified() {
        return group.lastModified();
    }
}
