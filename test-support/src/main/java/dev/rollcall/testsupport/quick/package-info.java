/** What is slow on purpose, or by its nature, made quick for the servers of tests. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.testsupport.quick;
