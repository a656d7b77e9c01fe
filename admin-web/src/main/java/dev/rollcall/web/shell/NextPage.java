package dev.rollcall.web.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page to go to after signing in. What a link asks for is followed only where it stays on this site. */
public final class NextPage {
    /** Where admins begin. */
    public static final String HOME = "/overview.xhtml";

    private static final Set<String> NOT_AFTER_SIGN_IN = Set.of("/sign-in.xhtml", "/second-step.xhtml", "/setup.xhtml");

    private NextPage() {}

    /** The wanted page as a path with its query, or {@link #HOME}. */
    public static String of(@Nullable String wanted) {
        return wanted != null && isPageOfThisSite(wanted) ? wanted : HOME;
    }

    private static boolean isPageOfThisSite(String wanted) {
        try {
            URI uri = new URI(wanted);
            String path = uri.getPath();
            return wanted.startsWith("/")
                    && !wanted.startsWith("//")
                    && uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.endsWith(".xhtml")
                    && !path.contains("\\")
                    && !path.contains("..")
                    && !NOT_AFTER_SIGN_IN.contains(path);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
