package dev.rollcall.saml;

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
            .resideInAnyPackage("org.opensaml..", "net.shibboleth..", "org.apache.xml.security..");

    @ArchTest
    static final ArchRule THE_WALL_STANDS_IN_FEW_ROOMS = classes()
            .that()
            .haveSimpleNameStartingWith("OpenSaml")
            .should()
            .resideInAnyPackage(
                    "dev.rollcall.saml.wall",
                    "dev.rollcall.saml.metadata",
                    "dev.rollcall.saml.signature",
                    "dev.rollcall.saml.send");

    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_KNOWS_BOUNCY_CASTLE = noClasses()
            .that()
            .doNotHaveSimpleName("SelfSigned")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule THE_WALL_IS_NOT_PUBLIC = classes()
            .that()
            .haveSimpleNameStartingWith("OpenSaml")
            .or()
            .haveSimpleName("SelfSigned")
            .should()
            .bePackagePrivate();

    /** Keys of the message, and the library's own decrypter, are never asked. */
    @ArchTest
    static final ArchRule NO_RESOLVER_AND_NO_DECRYPTER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opensaml.xmlsec.encryption..", "org.opensaml.saml.saml2.encryption..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("KeyInfoCredentialResolver");

    @ArchTest
    static final ArchRule NO_SERVER_API =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta..", "javax.servlet..");
}
