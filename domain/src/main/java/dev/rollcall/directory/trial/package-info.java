/** People and groups that only try out whether provisioning works, and of whom nothing is left afterwards. */
@NullMarked
package dev.rollcall.directory.trial;

import org.jspecify.annotations.NullMarked;
