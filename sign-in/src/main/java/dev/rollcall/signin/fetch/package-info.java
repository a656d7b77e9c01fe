/** Reads a metadata URL, and nothing that only this network can reach. */
package dev.rollcall.signin.fetch;
