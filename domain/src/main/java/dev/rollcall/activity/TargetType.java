package dev.rollcall.activity;

/** The kind of resource a request is about. */
public enum TargetType {
    USER,
    GROUP,
    /** None; what was asked for stands in the name: method and address. */
    REQUEST
}
