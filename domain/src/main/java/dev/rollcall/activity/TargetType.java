package dev.rollcall.activity;

/** The kind of resource a write is about. */
public enum TargetType {
    USER("User"),
    GROUP("Group");

    private final String resourceType;

    TargetType(String resourceType) {
        this.resourceType = resourceType;
    }

    /** As {@code meta.resourceType} spells it. */
    public String resourceType() {
        return resourceType;
    }
}
