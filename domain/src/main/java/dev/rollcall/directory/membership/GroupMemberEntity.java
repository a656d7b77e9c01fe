package dev.rollcall.directory.membership;

import dev.rollcall.directory.membership.GroupMemberEntity.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code group_member}. */
@Entity
@Table(name = "group_member")
@IdClass(Key.class)
class GroupMemberEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "group_id")
    private String groupId;

    @Id
    @Column(name = "person_id")
    private String personId;

    protected GroupMemberEntity() {}

    /** The primary key, led by the tenant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String tenantId = "";
        private String groupId = "";
        private String personId = "";

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && tenantId.equals(key.tenantId)
                    && groupId.equals(key.groupId)
                    && personId.equals(key.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, groupId, personId);
        }
    }
}
