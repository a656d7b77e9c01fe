package dev.rollcall.session.domain;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which organizations people of an e-mail domain have signed in to. It says nothing of single people: whoever asks
 * learns no more about an address than about any other one of its domain.
 */
@Stateless
public class SignInDomains {
    /** Where anybody gets an address: these tell nothing of an organization. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "163.com",
            "aol.com",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "icloud.com",
            "live.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "web.de",
            "yahoo.com",
            "yandex.ru");

    private static final int LONGEST = 255;
    private static final int MOST = 10;

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    /** Notes the domain of somebody who has signed in. A user name that is no e-mail address has none. */
    public void note(String tenantId, String userName) {
        domain(userName).ifPresent(domain -> sql.of(
                        "insert into sign_in_domain (tenant_id, domain) values (:tenant, :domain) on conflict do nothing")
                .with("tenant", tenantId)
                .with("domain", domain)
                .update());
    }

    /** The organizations that people with addresses like this one have signed in to, by name; ten at most. */
    public List<Organization> find(String email) {
        return domain(email).stream()
                .flatMap(domain -> sql
                        .of("select tenant_id from sign_in_domain where domain = :domain order by tenant_id")
                        .with("domain", domain)
                        .list(row -> row.text("tenant_id"))
                        .stream())
                .limit(MOST)
                .flatMap(id -> organizations.find(id).stream())
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    static Optional<String> domain(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        boolean usable = email.strip().indexOf('@') > 0
                && domain.length() <= LONGEST
                && domain.matches("[^\\s@/?#]+\\.[^\\s@/?#]+");
        return usable && !OF_EVERYBODY.contains(domain) ? Optional.of(domain) : Optional.empty();
    }
}
