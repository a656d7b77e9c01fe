package dev.rollcall.setting;

/**
 * How often something may happen.
 *
 * @param perSecond as a mean
 * @param burst at once, after a pause
 */
public record Rate(int perSecond, int burst) {}
