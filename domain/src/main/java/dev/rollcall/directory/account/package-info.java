/** What a sign-in needs to know of a person, and how it finds them: by a NameID, or by who has a local password. */
@NullMarked
package dev.rollcall.directory.account;

import org.jspecify.annotations.NullMarked;
