package dev.rollcall.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Where the schema's migrations are: in files, those of one database in a folder of its own, and in Java what SQL
 * cannot do.
 */
public final class Migrations {
    private static final String COMMON = "classpath:db/migration/common";
    private static final String H2 = "classpath:db/migration/h2";
    private static final String POSTGRESQL = "classpath:db/migration/postgresql";

    private Migrations() {}

    /** All migrations, for a database. */
    public static FluentConfiguration of(DataSource dataSource, boolean isPostgresql) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(COMMON, isPostgresql ? POSTGRESQL : H2)
                .javaMigrations(new NameKeyMigration())
                .failOnMissingLocations(true);
    }
}
