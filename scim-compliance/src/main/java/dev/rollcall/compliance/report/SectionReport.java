package dev.rollcall.compliance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes how many tests of each section passed, failed and were skipped, and the first line of every failure, to the
 * Markdown file that the system property {@code scim.report} names.
 */
public final class SectionReport implements TestExecutionListener {
    private static final Pattern NAME = Pattern.compile("(RFC \\d+ §\\d+(?:\\.\\d+){0,3}).*");

    private enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    private final Map<String, int[]> sections = new TreeMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count(test, Outcome.SKIPPED);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            result.getThrowable()
                    .ifPresent(thrown -> failures.put(test.getDisplayName(), firstLine(thrown.getMessage())));
        }
        count(
                test,
                switch (result.getStatus()) {
                    case SUCCESSFUL -> Outcome.PASSED;
                    case ABORTED -> Outcome.SKIPPED;
                    case FAILED -> Outcome.FAILED;
                });
    }

    private synchronized void count(TestIdentifier test, Outcome outcome) {
        var name = NAME.matcher(test.getDisplayName());
        if (test.isTest() && name.matches()) {
            sections.computeIfAbsent(name.group(1), section -> new int[Outcome.values().length])[outcome.ordinal()]++;
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        @Nullable String file = System.getProperty("scim.report");
        if (file == null || file.startsWith("${") || sections.isEmpty()) {
            return;
        }
        var report = new StringBuilder("| section | passed | failed | skipped |\n|---|---|---|---|\n");
        var total = new int[Outcome.values().length];
        sections.forEach((section, counts) -> {
            row(report, section, counts);
            for (int i = 0; i < total.length; i++) {
                total[i] += counts[i];
            }
        });
        row(report, "all", total);
        report.append('\n');
        new TreeMap<>(failures).forEach((test, message) -> report.append("- ")
                .append(test)
                .append(": ")
                .append(message)
                .append('\n'));
        try {
            Files.writeString(Path.of(file), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(StringBuilder report, String section, int[] counts) {
        report.append("| " + section + " | " + counts[0] + " | " + counts[1] + " | " + counts[2] + " |\n");
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? ""
                : message.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .map(line -> line.substring(0, Math.min(line.length(), 400)))
                        .orElse("");
    }
}
