package dev.rollcall.saml.wall;

/**
 * Why a key may not sign.
 *
 * @param algorithm its kind, in words
 * @param bits its length when that is the reason, 0 when its kind is
 */
public record WeakKey(String algorithm, int bits) {}
