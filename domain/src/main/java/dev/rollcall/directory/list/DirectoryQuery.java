package dev.rollcall.directory.list;

import dev.rollcall.search.Criterion;
import dev.rollcall.search.Order;
import dev.rollcall.search.list.Slice;
import dev.rollcall.search.list.Walker;
import org.jspecify.annotations.Nullable;

/** What is asked of people and groups as one list; the two orders differ in their expressions only. */
public record DirectoryQuery(
        Criterion people,
        Order peopleOrder,
        Criterion groups,
        Order groupsOrder,
        Slice slice,
        @Nullable Walker walker,
        boolean withMembers) {}
