package dev.rollcall.session.language;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The languages that people have chosen for the pages; {@link dev.rollcall.session.WebSessions} reads them. */
@Stateless
public class PageLanguages {
    @Inject
    private Sql sql;

    /** Keeps what a person has chosen; null forgets it. */
    public void choose(String tenantId, String personId, @Nullable Language language) {
        if (language == null) {
            sql.of("delete from page_language where tenant_id = :tenant and person_id = :person")
                    .with("tenant", tenantId)
                    .with("person", personId)
                    .update();
        } else if (change(tenantId, personId, language) == 0) {
            sql.of("insert into page_language (tenant_id, person_id, language) values (:tenant, :person, :language)")
                    .with("tenant", tenantId)
                    .with("person", personId)
                    .with("language", language.code())
                    .update();
        }
    }

    private int change(String tenantId, String personId, Language language) {
        return sql.of("""
                        update page_language set language = :language
                        where tenant_id = :tenant and person_id = :person
                        """)
                .with("language", language.code())
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }
}
