package dev.rollcall.setup;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.setting.ConfigurationException;
import dev.rollcall.setting.FirstAdmin;
import dev.rollcall.setting.OperatorSetting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Checks the settings of this package, and makes the first organization and Primary Admin from the operator's settings,
 * or prints the code that the set-up page asks for.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SetupCodes codes;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void prepare() {
        FailedStart.explain(() -> {
            OperatorKey.configured();
            Optional<FirstAdmin> admin = FirstAdmin.of(Configuration::value);
            if (admin.isPresent()) {
                createAdmin(admin.get());
            } else {
                codes.issue().ifPresent(FirstStart::announce);
            }
        });
    }

    private void createAdmin(FirstAdmin admin) {
        if (!codes.isNeeded()) {
            return;
        }
        try {
            setup.create(new NewOrganization(
                    Configuration.value("rollcall.organization").orElse("My organization"),
                    admin.email(),
                    admin.password(),
                    Configuration.value("rollcall.admin.given.name").orElse("Primary"),
                    Configuration.value("rollcall.admin.family.name").orElse("Admin")));
            LOG.info(() -> "Created the Primary Admin " + admin.email());
        } catch (NotUniqueException e) {
            LOG.info("Another node has created the Primary Admin.");
        } catch (DomainException e) {
            throw refusal(e);
        }
    }

    /** Names the settings for the operator, who sees no page yet. */
    static ConfigurationException refusal(DomainException why) {
        return new ConfigurationException(OperatorSetting.environmentName("rollcall.organization") + ", "
                + FirstAdmin.NAMES + " cannot be used: " + why.getMessage());
    }

    private static void announce(String code) {
        LOG.warning(() -> "No Primary Admin yet. Open the site in a browser and enter this one-time code: " + code);
    }
}
