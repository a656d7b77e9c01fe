package dev.rollcall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ALL = Modules.classes();
    private static final List<Source> SOURCES = Modules.sources();

    private static final int MOST_IN_A_ROOM = 15;

    private static final Pattern NAMED_IN_SQL =
            Pattern.compile("\\b(?:from|join|into|update|table|using)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Rooms with more files, and why. */
    private static final Map<String, String> LARGE = Map.of("compliance.rfc7644", "one for each section of the RFC");

    /** Who owns which tables: the classes of one house, who alone name them in SQL. */
    private static final Map<String, List<String>> OWNERS = Map.ofEntries(
            Map.entry("activity", List.of("activity", "activity_day", "activity_retention", "scim_request")),
            Map.entry(
                    "connection",
                    List.of(
                            "idp_certificate",
                            "idp_certificate_change",
                            "idp_connection",
                            "idp_metadata_change",
                            "idp_metadata_url")),
            Map.entry(
                    "directory",
                    List.of(
                            "directory_group",
                            "extension_attribute",
                            "group_in_group",
                            "group_member",
                            "group_member_change",
                            "group_nesting",
                            "group_nesting_turn",
                            "guard_terms",
                            "held_change",
                            "loss_window",
                            "person",
                            "person_extension_value",
                            "person_search",
                            "person_trace",
                            "person_value",
                            "schema_extension")),
            Map.entry("organization", List.of("organization")),
            Map.entry("platform", List.of("resource_count")),
            Map.entry("policy", List.of("sign_in_policy", "sign_in_policy_change")),
            Map.entry(
                    "provisioning",
                    List.of(
                            "scim_key",
                            "scim_key_use",
                            "scim_milestone",
                            "scim_settings",
                            "set_up_check",
                            "set_up_check_step")),
            Map.entry("search", List.of("full_walk", "list_mark", "list_walk")),
            Map.entry(
                    "session",
                    List.of(
                            "authenticator",
                            "known_browser",
                            "page_language",
                            "passkey",
                            "passkey_challenge",
                            "password_link",
                            "recovery_code",
                            "saml_session",
                            "second_step",
                            "session_note",
                            "sign_in_domain",
                            "sign_in_failure",
                            "web_session")),
            Map.entry("setup", List.of("setup_code")),
            Map.entry("sso", List.of("authn_request", "saml_sign_in", "sp_key_pair", "spent_assertion")));

    @Test
    void roomsFormNoCircles() {
        assertThat(ALL.size()).isGreaterThan(600);
        slices().matching("dev.rollcall.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void housesFormNoCircles() {
        slices().matching("dev.rollcall.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void onlyTheDomainTalksToTheDatabaseAndBeginsTransactions() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.rollcall.scim..",
                        "dev.rollcall.web..",
                        "dev.rollcall.saml..",
                        "dev.rollcall.launcher..",
                        "dev.rollcall.signin..")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.persistence..")
                        .or(resideInAPackage("jakarta.transaction.."))
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("javax.sql.."))
                        .or(resideInAPackage("dev.rollcall.platform.sql..")))
                .check(ALL);
        assertThat(ALL.stream().filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(EntityManager.class))))
                .as("whoever holds an EntityManager")
                .isNotEmpty();
    }

    @Test
    void theDomainKnowsNoWebAndNoSaml() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.rollcall.scim..",
                        "dev.rollcall.web..",
                        "dev.rollcall.saml..",
                        "dev.rollcall.signin..",
                        "dev.rollcall.launcher..",
                        "dev.rollcall.compliance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "jakarta.faces..",
                        "com.fasterxml.jackson..",
                        "org.opensaml..")
                .check(ALL);
    }

    @Test
    void theSignInUseCaseKnowsNoWeb() {
        noClasses()
                .that()
                .resideInAPackage("dev.rollcall.signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "dev.rollcall.web..")
                .check(ALL);
    }

    @Test
    void thePlatformKnowsNothingOfWhatStandsOnIt() {
        classes()
                .that()
                .resideInAPackage("dev.rollcall.platform..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rollcall.platform..",
                        "dev.rollcall.setting",
                        "java..",
                        "javax..",
                        "jakarta..",
                        "org.jspecify..",
                        "org.eclipse.microprofile..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql..")
                .check(ALL);
    }

    @Test
    void aTableIsNamedInSqlOnlyByWhoOwnsIt() {
        var tables = OWNERS.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables).isEqualTo(inMigrations());
        var owners = OWNERS.entrySet().stream()
                .flatMap(owner -> owner.getValue().stream().map(table -> Map.entry(table, owner.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(SOURCES.stream().flatMap(source -> NAMED_IN_SQL
                        .matcher(source.strings())
                        .results()
                        .map(named -> named.group(1).toLowerCase(Locale.ROOT))
                        .filter(table -> !source.house().equals(owners.getOrDefault(table, source.house())))
                        .map(table -> source + " names " + table + " of " + owners.get(table))))
                .isEmpty();
    }

    @Test
    void noRoomIsOverfullAndEachHasASignOnItsDoor() {
        var rooms = SOURCES.stream().collect(Collectors.groupingBy(Source::room));
        rooms.forEach((room, files) -> {
            var content = files.stream().filter(file -> !file.isPackageInfo()).toList();
            assertThat(files).as(room + " has a package-info").anyMatch(Source::isPackageInfo);
            if (!LARGE.containsKey(room)) {
                assertThat(content).as(room).hasSizeLessThanOrEqualTo(MOST_IN_A_ROOM);
            }
        });
    }

    @Test
    void noTwoClassesHaveTheSameName() {
        var twice = SOURCES.stream()
                .filter(source -> !source.isPackageInfo())
                .collect(Collectors.groupingBy(Source::simpleName))
                .values()
                .stream()
                .filter(same -> same.size() > 1);
        assertThat(twice).isEmpty();
    }

    private static TreeSet<String> inMigrations() {
        var created = Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);
        return Modules.migrations()
                .flatMap(file -> created.matcher(Modules.read(file)).results())
                .map((MatchResult table) -> table.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
