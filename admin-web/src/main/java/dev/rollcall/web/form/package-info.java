/**
 * The bodies of forms, read within limits and in memory before a page sees them. The container reads none of them: it
 * would keep each part of a multipart form as a file.
 */
@NullMarked
package dev.rollcall.web.form;

import org.jspecify.annotations.NullMarked;
