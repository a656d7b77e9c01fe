package dev.rollcall.web.settings.retention;

import dev.rollcall.activity.retention.Retention;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.administration.RetentionAdministration;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.setting.RetentionBounds;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How long, and how much of it, what happened is kept. Keeping less is saved after its consequence has been shown. */
@Named("retention")
@RequestScoped
public class RetentionPage {
    @Inject
    private Retentions retentions;

    @Inject
    private RetentionAdministration administration;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Retention saved = Retention.DEFAULT;
    private RetentionBounds most = RetentionBounds.FEWEST;
    private String activityDays = "";
    private String activityRows = "";
    private String requestDays = "";
    private String requestRows = "";
    private boolean asking;

    // That a question is answered is known before the form is: its buttons have to be there then.
    @PostConstruct
    void read() {
        asking = !RequestTexts.parameter(request, "go-save").isEmpty();
        saved = retentions.find(me.tenantId());
        most = retentions.bounds();
        activityDays = String.valueOf(saved.activityDays());
        activityRows = String.valueOf(saved.activityRows());
        requestDays = String.valueOf(saved.requestDays());
        requestRows = String.valueOf(saved.requestRows());
    }

    /** Saves what was typed, or asks first where less is kept than before. */
    public void save() {
        notices.attempt(() -> {
            Retention wanted = typed().checked(most);
            boolean less = wanted.activityDays() < saved.activityDays()
                    || wanted.activityRows() < saved.activityRows()
                    || wanted.requestDays() < saved.requestDays()
                    || wanted.requestRows() < saved.requestRows();
            if (less && !asking) {
                asking = true;
                return;
            }
            asking = false;
            administration.change(me.signedIn(), wanted);
            if (less) {
                administration.tidy(me.signedIn());
            }
            notices.done(Texts.of("settings.retention.text.saved"));
            Redirects.go("/settings/retention.xhtml");
        });
    }

    private Retention typed() {
        return new Retention(number(activityDays), number(activityRows), number(requestDays), number(requestRows));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.replaceAll("[\\s,.\u00a0\u202f]", ""));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(Texts.of("settings.retention.text.noNumber", typed.strip()));
        }
    }

    public boolean isAsking() {
        return asking;
    }

    /** What holds now. */
    public Retention getSaved() {
        return saved;
    }

    /** What the operator allows. */
    public RetentionBounds getMost() {
        return most;
    }

    public RetentionBounds getFewest() {
        return RetentionBounds.FEWEST;
    }

    public String getActivityDays() {
        return activityDays;
    }

    public void setActivityDays(String activityDays) {
        this.activityDays = activityDays;
    }

    public String getActivityRows() {
        return activityRows;
    }

    public void setActivityRows(String activityRows) {
        this.activityRows = activityRows;
    }

    public String getRequestDays() {
        return requestDays;
    }

    public void setRequestDays(String requestDays) {
        this.requestDays = requestDays;
    }

    public String getRequestRows() {
        return requestRows;
    }

    public void setRequestRows(String requestRows) {
        this.requestRows = requestRows;
    }
}
