package dev.rollcall.benchmark.load;

/** One connection to a subject, and the turns over it; used by one thread. */
public interface Connection extends Turn, AutoCloseable {}
