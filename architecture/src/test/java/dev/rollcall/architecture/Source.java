package dev.rollcall.architecture;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source file.
 *
 * @param simpleName of its class
 * @param room its package without {@code dev.rollcall.}
 */
record Source(String simpleName, String room, String text) {
    private static final Pattern PACKAGE = Pattern.compile("^package dev\\.rollcall\\.([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=[\\s;{}])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);

    static Source of(Path file) {
        String text = Modules.read(file);
        Matcher name = PACKAGE.matcher(text);
        if (!name.find()) {
            throw new IllegalStateException(file + " has no package");
        }
        String simpleName = file.getFileName().toString().replace(".java", "");
        return new Source(simpleName, name.group(1), text);
    }

    boolean isPackageInfo() {
        return simpleName.equals("package-info");
    }

    /** The first part of the package's name: those of one name own what they own together. */
    String house() {
        return room.replaceAll("\\..*", "");
    }

    /** All string literals, one a line. */
    String strings() {
        return STRING.matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return room + "." + simpleName;
    }
}
