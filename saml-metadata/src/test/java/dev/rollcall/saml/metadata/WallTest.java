package dev.rollcall.saml.metadata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rollcall.saml", importOptions = ImportOption.DoNotIncludeTests.class)
class WallTest {
    @ArchTest
    static final ArchRule ONLY_THE_WALL_KNOWS_OPENSAML = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("OpenSaml")
            .and()
            .doNotHaveSimpleName("Started")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.opensaml..", "net.shibboleth..", "org.apache.xml.security..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule THE_WALL_IS_NOT_PUBLIC =
            classes().that().haveSimpleNameStartingWith("OpenSaml").should().bePackagePrivate();

    @ArchTest
    static final ArchRule NO_SERVER_API =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta..", "javax.servlet..");
}
