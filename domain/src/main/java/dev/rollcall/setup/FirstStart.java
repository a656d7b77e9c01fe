package dev.rollcall.setup;

import dev.rollcall.platform.Configuration;
import dev.rollcall.platform.ConfigurationException;
import dev.rollcall.platform.DomainException;
import dev.rollcall.platform.NotUniqueException;
import dev.rollcall.platform.StartupFailure;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.logging.Logger;

/** Checks the settings of this package, and makes the first organisation and Primary Admin from the operator's settings, or prints the code that the set-up page asks for. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final String EMAIL = "rollcall.admin.email";
    private static final String PASSWORD = "rollcall.admin.password";

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SetupCodes codes;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void prepare() {
        StartupFailure.explain(() -> {
            OperatorKey.configured();
            Optional<String> email = Configuration.value(EMAIL);
            Optional<String> password = Configuration.value(PASSWORD);
            if (email.isPresent() != password.isPresent()) {
                throw Configuration.refused(
                        email.isPresent() ? PASSWORD : EMAIL,
                        null,
                        "set both "
                                + Configuration.environmentName(EMAIL) + " and "
                                + Configuration.environmentName(PASSWORD)
                                + ", or neither to create the Primary Admin in the browser.");
            }
            if (email.isPresent() && password.isPresent()) {
                createAdmin(email.get(), password.get());
            } else {
                codes.issue().ifPresent(FirstStart::announce);
            }
        });
    }

    private void createAdmin(String email, String password) {
        if (!codes.isNeeded()) {
            return;
        }
        try {
            setup.create(new NewOrganization(
                    Configuration.value("rollcall.organization").orElse("My organization"),
                    email,
                    password,
                    Configuration.value("rollcall.admin.given.name").orElse("Primary"),
                    Configuration.value("rollcall.admin.family.name").orElse("Admin")));
            LOG.info(() -> "Created the Primary Admin " + email);
        } catch (NotUniqueException e) {
            LOG.info("Another node has created the Primary Admin.");
        } catch (DomainException e) {
            throw new ConfigurationException(Configuration.environmentName("rollcall.organization") + ", "
                    + Configuration.environmentName(EMAIL) + " or " + Configuration.environmentName(PASSWORD)
                    + " cannot be used: " + e.getMessage());
        }
    }

    private static void announce(String code) {
        LOG.warning(() -> "No Primary Admin yet. Open the site in a browser and enter this one-time code: " + code);
    }
}
