package dev.rollcall.web.guard;

import dev.rollcall.administration.GuardAdministration;
import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.HeldChanges;
import dev.rollcall.directory.held.HeldState;
import dev.rollcall.platform.Ids;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.PageLinks;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes that are held, or were rejected, and the decision about them. */
@Named("held")
@RequestScoped
public class HeldPage {
    private static final String PAGE = "/held.xhtml";
    private static final String REJECTED = "rejected";

    @Inject
    private HeldChanges changes;

    @Inject
    private GuardAdministration guard;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String show = "";
    private String confirm = "";
    private String upTo = "";
    private String page = "";
    private List<String> picked = List.of();
    private @Nullable List<HeldRow> rows;
    private @Nullable Integer total;

    // View parameters are applied too late: whether a question's button is there is known before.
    @PostConstruct
    void read() {
        show = RequestTexts.parameter(request, "show").equals(REJECTED) ? REJECTED : "";
        confirm = RequestTexts.parameter(request, "confirm");
        page = RequestTexts.parameter(request, "page");
        upTo = RequestTexts.parameter(request, "upTo");
        picked = Stream.concat(
                        RequestTexts.parameters(request, "pick").stream(),
                        Stream.of(RequestTexts.parameter(request, "ids").split(",")))
                .filter(Ids::isWellFormed)
                .distinct()
                .limit(PageLinks.SIZE)
                .toList();
        if (upTo.isEmpty() && confirm.endsWith("-all")) {
            upTo = changes.newest(me.tenantId()).orElse("");
        }
    }

    public void release() {
        var before = isRejected() ? HeldState.REJECTED : HeldState.HELD;
        int[] released = new int[1];
        boolean done = notices.attempt(() -> released[0] =
                isAboutAll() ? guard.releaseUpTo(me.signedIn(), upTo) : guard.release(me.signedIn(), picked));
        if (done) {
            boolean whole = changes.count(me.tenantId(), HeldState.RELEASED) == 0;
            notices.done(Texts.of(whole ? "held.text.released" : "held.text.releasedInPart", released[0]));
        }
        back(before);
    }

    public void reject() {
        int[] rejected = new int[1];
        boolean done = notices.attempt(() -> rejected[0] =
                isAboutAll() ? guard.rejectUpTo(me.signedIn(), upTo) : guard.reject(me.signedIn(), picked));
        if (done) {
            notices.done(Texts.of("held.text.rejected", rejected[0]));
        }
        back(HeldState.HELD);
    }

    public void pause() {
        if (notices.attempt(() -> guard.pause(me.signedIn()))) {
            notices.done(Texts.of("held.text.paused"));
        }
        back(HeldState.HELD);
    }

    private static void back(HeldState state) {
        Redirects.go(state == HeldState.REJECTED ? PAGE + "?show=" + REJECTED : PAGE);
    }

    public List<HeldRow> getRows() {
        if (rows == null) {
            rows = changes.list(me.tenantId(), state(), PageLinks.offset(PageLinks.page(page)), PageLinks.SIZE).stream()
                    .map(HeldRow::new)
                    .toList();
        }
        return rows;
    }

    private HeldState state() {
        return isRejected() ? HeldState.REJECTED : HeldState.HELD;
    }

    /** Why the first of them is held. */
    public String getReason() {
        String reason = changes.list(me.tenantId(), HeldState.HELD, 0, 1).stream()
                .findFirst()
                .map(HeldChange::reason)
                .orElse("");
        return reason.isEmpty()
                ? ""
                : Texts.of("held.text.reason", Said.kept(reason).text());
    }

    public int getTotal() {
        Integer known = total;
        if (known == null) {
            known = changes.count(me.tenantId(), state());
            total = known;
        }
        return known;
    }

    /** How many there are, in words. */
    public String getCount() {
        return Texts.of("held.text.count", getTotal(), HeldChanges.MOST_COUNTED);
    }

    /** How many are released and not made yet, in words; an empty text where there are none. */
    public String getBeingMade() {
        int waiting = changes.count(me.tenantId(), HeldState.RELEASED);
        return waiting == 0 ? "" : Texts.of("held.text.beingMade", waiting);
    }

    public PageLinks getPaging() {
        return new PageLinks("held.xhtml", Map.of("show", show), PageLinks.page(page), getTotal());
    }

    private boolean isAboutAll() {
        return confirm.endsWith("-all");
    }

    public boolean isRejected() {
        return show.equals(REJECTED);
    }

    public boolean isAskingToRelease() {
        return me.isPrimaryAdmin() && confirm.startsWith("release") && isAboutSomething();
    }

    public boolean isAskingToReject() {
        return me.isPrimaryAdmin() && confirm.startsWith("reject") && isAboutSomething();
    }

    public boolean isAskingToPause() {
        return me.isPrimaryAdmin() && confirm.equals("pause");
    }

    private boolean isAboutSomething() {
        return isAboutAll() ? !upTo.isEmpty() : !picked.isEmpty();
    }

    /** Whether a button was pressed that is about chosen rows, and none is chosen. */
    public boolean isNothingPicked() {
        return (confirm.equals("release") || confirm.equals("reject")) && picked.isEmpty();
    }

    /** How many changes the question is about. */
    public int getAsked() {
        return isAboutAll() ? changes.count(me.tenantId()) : picked.size();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show.equals(REJECTED) ? REJECTED : "";
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }

    public String getUpTo() {
        return upTo;
    }

    public void setUpTo(String upTo) {
        this.upTo = upTo;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** The chosen ones, with commas between them. */
    public String getIds() {
        return String.join(",", picked);
    }

    public void setIds(String ids) {
        picked = Stream.of(ids.split(",")).filter(Ids::isWellFormed).toList();
    }
}
