/** Holds the project's own documents to what they say. */
@NullMarked
package dev.rollcall.systemtest.docs;

import org.jspecify.annotations.NullMarked;
