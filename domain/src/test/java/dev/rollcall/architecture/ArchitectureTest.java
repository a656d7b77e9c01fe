package dev.rollcall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rollcall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.faces..",
                    "com.fasterxml.jackson..",
                    "dev.rollcall.scim..",
                    "dev.rollcall.saml..",
                    "dev.rollcall.web..");

    @ArchTest
    static final ArchRule THE_PLATFORM_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("dev.rollcall.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rollcall.user..",
                    "dev.rollcall.group..",
                    "dev.rollcall.key..",
                    "dev.rollcall.session..",
                    "dev.rollcall.connection..",
                    "dev.rollcall.activity..",
                    "dev.rollcall.tenant..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("dev.rollcall.(*)..").should().beFreeOfCycles();
}
