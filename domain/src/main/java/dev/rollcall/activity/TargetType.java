package dev.rollcall.activity;

/** The kind of resource a request is about. */
public enum TargetType {
    USER,
    GROUP,
    /** One of the settings; its name stands in the name. */
    SETTING,
    /** None; what was asked for stands in the name: method and address. */
    REQUEST
}
