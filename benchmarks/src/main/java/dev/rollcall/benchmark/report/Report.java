package dev.rollcall.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sections of the page, written as they come, so that a run that is ended leaves what it has. */
public final class Report {
    private final Path file;
    private final StringBuilder text = new StringBuilder();

    public Report(Path file) {
        this.file = file;
    }

    /** Adds a section, prints it and writes the page. */
    public void section(String title, String content) throws IOException {
        String section = "## " + title + "\n\n" + content.strip() + "\n\n";
        System.out.println(section);
        text.append(section);
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    /** Where a file beside the page goes. */
    public Path beside(String name) {
        return file.resolveSibling(name);
    }
}
