/** Parts of the SCIM code by themselves, measured by JMH. */
@NullMarked
package dev.rollcall.benchmark.micro;

import org.jspecify.annotations.NullMarked;
