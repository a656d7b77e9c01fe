package dev.rollcall.web.settings.signins;

import dev.rollcall.platform.Ids;
import dev.rollcall.sso.recent.RecentSignIn;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.sso.recent.SignInSearch;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Sign-ins tab: the recent sign-ins, newest first; all of them, those of one name, or those that were refused. */
@Named("signIns")
@RequestScoped
public class SignInsTab {
    private static final int SIZE = 50;
    private static final int LONGEST_TEXT = 320;
    private static final String REFUSED = "refused";

    @Inject
    private RecentSignIns recent;

    @Inject
    private CurrentUser me;

    @Inject
    private HttpServletRequest request;

    private String text = "";
    private boolean onlyRefused;
    private String before = "";
    private String older = "";
    private List<SignInRow> rows = List.of();

    @PostConstruct
    void read() {
        String typed = RequestTexts.parameter(request, "q").strip();
        text = typed.length() <= LONGEST_TEXT ? typed : typed.substring(0, LONGEST_TEXT);
        onlyRefused = RequestTexts.parameter(request, "result").equals(REFUSED);
        String asked = RequestTexts.parameter(request, "before");
        before = Ids.isWellFormed(asked) ? asked : "";
        List<RecentSignIn> found = recent.list(
                me.signedIn(), new SignInSearch(onlyRefused, text, before.isEmpty() ? null : before, SIZE + 1));
        boolean more = found.size() > SIZE;
        rows = found.stream().limit(SIZE).map(SignInRow::new).toList();
        older = more ? getNewest() + "&before=" + found.get(SIZE - 1).id() : "";
    }

    public List<SignInRow> getRows() {
        return rows;
    }

    /** What is looked for: a reference, or a part of a NameID. */
    public String getText() {
        return text;
    }

    public boolean isOnlyRefused() {
        return onlyRefused;
    }

    /** Whether this is not all that there is. */
    public boolean isFiltered() {
        return onlyRefused || !text.isEmpty();
    }

    /** Whether this is not the newest page. */
    public boolean isContinued() {
        return !before.isEmpty();
    }

    /** The address of the newest of those that are looked for. */
    public String getNewest() {
        return "okta.xhtml?tab=sign-ins"
                + (text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                + (onlyRefused ? "&result=" + REFUSED : "");
    }

    /** The address of the older ones, or an empty text. */
    public String getOlder() {
        return older;
    }
}
