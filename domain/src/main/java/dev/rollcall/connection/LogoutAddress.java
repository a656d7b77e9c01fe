package dev.rollcall.connection;

import java.io.Serializable;

/**
 * Where an identity provider takes messages of single logout by one way.
 *
 * @param url where requests go
 * @param responseUrl where answers go; often the same
 */
public record LogoutAddress(String url, String responseUrl) implements Serializable {}
