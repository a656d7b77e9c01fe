package dev.rollcall.incontainer;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The domain module packed as a WAR: its classes, migrations and persistence unit, and the libraries that the EAR
 * carries in lib/. All classes share it.
 */
@ArquillianSuiteDeployment
public final class DomainArchive {
    private static final List<String> LIBRARIES =
            List.of("domain-", "settings-", "h2-", "postgresql-", "flyway-", "assertj-core-", "byte-buddy-");

    private DomainArchive() {}

    @Deployment
    public static WebArchive create() {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "domain-test.war")
                .addPackages(true, DomainArchive.class.getPackage())
                // The archive's own H2, not the older one of the stock runtime.
                .addAsWebInfResource(
                        new StringAsset("<payara-web-app><class-loader delegate=\"false\"/></payara-web-app>"),
                        "payara-web.xml")
                .addAsWebInfResource(
                        new StringAsset("<beans bean-discovery-mode=\"annotated\" version=\"4.0\"/>"), "beans.xml");
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file ->
                        LIBRARIES.stream().anyMatch(name -> file.getName().startsWith(name)))
                .forEach(archive::addAsLibrary);
        return archive;
    }
}
