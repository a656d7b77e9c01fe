package dev.rollcall.platform.database;

import dev.rollcall.platform.text.NameKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.logging.Logger;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The migration 29.1: gives the names that are there their {@link NameKey}, and their claims. Who had a name first
 * keeps it; who has the same name under the new key stays beside them, is named in the log by id, and is marked on the
 * pages until one of them has another name.
 */
final class NameKeyMigration implements JavaMigration {
    private static final Logger LOG = Logger.getLogger(NameKeyMigration.class.getName());
    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("29.1");
    }

    @Override
    public String getDescription() {
        return "name keys";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        fold(connection, "person", "user_name", "user_name_key");
        fold(connection, "person", "user_name", "former_user_name_key");
        claim(connection, "person", "user_name_key", "user_name_claim", "userName");
        fold(connection, "directory_group", "display_name", "display_name_key");
        claim(connection, "directory_group", "display_name_key", "display_name_claim", "displayName of a group");
    }

    // Few names have another key than before.
    private static void fold(Connection connection, String table, String name, String key) throws SQLException {
        try (Statement select = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(
                        "update " + table + " set " + key + " = ? where tenant_id = ? and id = ?")) {
            select.setFetchSize(BATCH);
            int waiting = 0;
            try (ResultSet row = select.executeQuery("select tenant_id, id, " + name + ", " + key + " from " + table
                    + " where " + key + " is not null")) {
                while (row.next()) {
                    String folded = NameKey.of(row.getString(3));
                    if (!Objects.equals(folded, row.getString(4))) {
                        update.setString(1, folded);
                        update.setString(2, row.getString(1));
                        update.setString(3, row.getString(2));
                        update.addBatch();
                        if (++waiting % BATCH == 0) {
                            update.executeBatch();
                        }
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static void claim(Connection connection, String table, String key, String claim, String what)
            throws SQLException {
        String isLater = " from " + table + " o where o.tenant_id = n.tenant_id and o." + key + " = n." + key
                + " and o.id < n.id";
        try (PreparedStatement first = connection.prepareStatement(
                        "update " + table + " set " + claim + " = " + key + " where " + key + " is not null");
                PreparedStatement later = connection.prepareStatement("update " + table + " n set " + claim + " = "
                        + key + " || ? || id where " + key + " is not null and exists (select 1" + isLater + ")");
                PreparedStatement report = connection.prepareStatement("select n.tenant_id, n.id, (select min(o.id)"
                        + isLater + ") from " + table + " n where n." + claim + " <> n." + key)) {
            first.executeUpdate();
            later.setString(1, NameKey.NEVER_IN_A_KEY);
            if (later.executeUpdate() > 0) {
                report(report, what);
            }
        }
    }

    private static void report(PreparedStatement statement, String what) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String later = row.getString(2);
                String first = row.getString(3);
                String tenant = row.getString(1);
                LOG.warning(
                        () -> "In the organization " + tenant + " the " + what + " of " + later
                                + " is the same name as that of " + first
                                + " now: they differ only in what nobody sees or in the width of their letters. Both are kept."
                                + " A Primary Admin finds both by their marks under People or Groups, and renames or deactivates one.");
            }
        }
    }
}
