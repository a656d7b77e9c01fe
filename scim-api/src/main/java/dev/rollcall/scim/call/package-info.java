/** What is done around every call: who calls, what is seen of it, what is recorded of a refusal. */
package dev.rollcall.scim.call;
