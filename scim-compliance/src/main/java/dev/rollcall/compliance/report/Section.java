package dev.rollcall.compliance.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test of one sentence in this section of the RFC that its class is about. The section and the method's name are its
 * display name.
 */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Section {

    /** Such as {@code 3.4.2.2}. */
    String value();
}
