package dev.rollcall.directory.trial;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.group.GroupDeletion;
import dev.rollcall.directory.user.UserDeletion;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Takes trial people and groups away. Who else is deleted leaves a record; of these not even that stays: nobody has
 * ever been meant by them. They are known by how they are called, so that what somebody did not come to write down is
 * found as well.
 */
@Stateless
public class TrialResources {
    /** How names of both begin. */
    public static final String PREFIX = "rollcall-check-";

    /** How userNames of trial people end: a domain that nobody can have (RFC 2606 §2). */
    public static final String DOMAIN = "@rollcall.invalid";

    @Inject
    private Sql sql;

    @EJB
    private UserDeletion userDeletion;

    @EJB
    private GroupDeletion groupDeletion;

    /** A name that nothing else has. */
    public static String groupName(String trialId, String which) {
        return PREFIX + trialId + "-" + which;
    }

    /** A userName that nobody else has. */
    public static String userName(String trialId, String which) {
        return groupName(trialId, which) + DOMAIN;
    }

    /** Takes all of them away, whoever has left them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void remove(String tenantId, Actor actor) {
        for (String id : ids("directory_group", "display_name_key", PREFIX + "%", tenantId)) {
            groupDeletion.delete(tenantId, id, actor, VersionCondition.ANY);
        }
        List<String> people = ids("person", "user_name_key", PREFIX + "%" + DOMAIN, tenantId);
        for (String id : people) {
            userDeletion.delete(tenantId, id, actor, VersionCondition.ANY);
        }
        people.forEach(id -> forget(tenantId, id));
    }

    private List<String> ids(String table, String column, String like, String tenantId) {
        return sql.of("select id from %s where tenant_id = :tenant and %s like :name".formatted(table, column))
                .with("tenant", tenantId)
                .with("name", like)
                .list(row -> row.text("id"));
    }

    private void forget(String tenantId, String personId) {
        for (String table : List.of("person_value", "person_extension_value", "person_search", "person_trace")) {
            sql.of("delete from %s where tenant_id = :tenant and person_id = :person".formatted(table))
                    .with("tenant", tenantId)
                    .with("person", personId)
                    .later();
        }
        sql.of("delete from person where tenant_id = :tenant and id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }
}
