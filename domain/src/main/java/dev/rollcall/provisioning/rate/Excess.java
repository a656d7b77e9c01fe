package dev.rollcall.provisioning.rate;

import dev.rollcall.setting.RequestLimits.Rate;

/**
 * A request beyond a rate.
 *
 * @param ofOrganization whether it is that of the organization; otherwise that of the key
 * @param seconds until one is let through again, at least 1
 */
public record Excess(boolean ofOrganization, Rate rate, int seconds) {}
