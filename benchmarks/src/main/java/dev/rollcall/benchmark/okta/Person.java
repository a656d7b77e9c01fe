package dev.rollcall.benchmark.okta;

/** Whom the client has created. */
public record Person(String id, String userName) {}
