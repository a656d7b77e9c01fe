/**
 * How many requests a Secret Key and an organization may make, over all nodes: buckets in memory on each node, which
 * tell each other once a second, behind the requests, what they let through.
 */
@NullMarked
package dev.rollcall.provisioning.rate;

import org.jspecify.annotations.NullMarked;
