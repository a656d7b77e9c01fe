package dev.rollcall.compliance;

import dev.rollcall.compliance.report.SectionNames;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of compliance tests: gives {@link ScimServer} as a parameter and deletes at the end what the class created.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ScimTestExtension.class)
@DisplayNameGeneration(SectionNames.class)
public @interface ScimTest {}
