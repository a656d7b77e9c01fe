/** The pages of the admin site, one bean for each page of the same name; what they share is in {@code shell}. */
@NullMarked
package dev.rollcall.web;

import org.jspecify.annotations.NullMarked;
