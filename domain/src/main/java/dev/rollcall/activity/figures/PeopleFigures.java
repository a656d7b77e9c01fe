package dev.rollcall.activity.figures;

/**
 * How many people an organization has.
 *
 * @param all deactivated ones too
 * @param active those who are let in
 */
public record PeopleFigures(long all, long active) {}
