package dev.rollcall.activity;

/** The kind of resource a request is about. */
public enum TargetType {
    USER("User"),
    GROUP("Group"),
    /** None; what was asked for stands in the name: method and address. */
    REQUEST("Request");

    private final String resourceType;

    TargetType(String resourceType) {
        this.resourceType = resourceType;
    }

    /** As {@code meta.resourceType} spells it. */
    public String resourceType() {
        return resourceType;
    }
}
