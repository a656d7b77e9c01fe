package dev.rollcall.platform.sql;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of most tables: the tenant, then the row's own id. */
public class TenantKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private String tenantId = "";
    private String id = "";

    public TenantKey() {}

    public TenantKey(String tenantId, String id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantKey key && tenantId.equals(key.tenantId) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
