/** Lists of people, as People and the page of a group show them: filtered, sorted, and paged behind a row. */
@NullMarked
package dev.rollcall.web.people.list;

import org.jspecify.annotations.NullMarked;
