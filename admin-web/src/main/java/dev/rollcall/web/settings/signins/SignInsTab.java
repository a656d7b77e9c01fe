package dev.rollcall.web.settings.signins;

import dev.rollcall.platform.Ids;
import dev.rollcall.sso.recent.RecentSignIn;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.RequestTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The Sign-ins tab: the recent sign-ins, newest first. */
@Named("signIns")
@RequestScoped
public class SignInsTab {
    private static final int SIZE = 50;

    @Inject
    private RecentSignIns recent;

    @Inject
    private CurrentUser me;

    @Inject
    private HttpServletRequest request;

    private String before = "";
    private String older = "";
    private List<SignInRow> rows = List.of();

    @PostConstruct
    void read() {
        String asked = RequestTexts.parameter(request, "before");
        before = Ids.isWellFormed(asked) ? asked : "";
        List<RecentSignIn> found = recent.list(me.signedIn(), before.isEmpty() ? null : before, SIZE + 1);
        boolean more = found.size() > SIZE;
        rows = found.stream().limit(SIZE).map(SignInRow::new).toList();
        older = more ? "okta.xhtml?tab=sign-ins&before=" + found.get(SIZE - 1).id() : "";
    }

    public List<SignInRow> getRows() {
        return rows;
    }

    /** Whether this is not the newest page. */
    public boolean isContinued() {
        return !before.isEmpty();
    }

    /** The address of the older sign-ins, or an empty text. */
    public String getOlder() {
        return older;
    }
}
