package dev.rollcall.sso;

/** How the look for the request that a Response answers ({@code InResponseTo}) ended. */
public sealed interface RequestTaking {
    /** The request is taken: no other Response can answer it any more. */
    record Taken(OpenRequest request) implements RequestTaking {}

    /** Never sent, answered already, or so old that it is forgotten. */
    record Unknown() implements RequestTaking {}

    /** Ten minutes have passed. */
    record Expired() implements RequestTaking {}

    /**
     * Another browser has begun it: somebody's Response in somebody else's browser. The request goes on waiting for its
     * own.
     */
    record OtherBrowser() implements RequestTaking {}
}
