package dev.rollcall.web.activity;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A file of what an admin may see: how it is called, and that it was exported. */
@Dependent
public class ExportedFile {
    @EJB
    private Activities activities;

    @Inject
    private CurrentUser me;

    /**
     * Names the file, with the day, to the browser.
     *
     * @param ending of its name, without the dot
     */
    public void name(HttpServletResponse response, String type, String what, String ending) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rollcall-" + what + "-" + LocalDate.now(ZoneOffset.UTC) + "." + ending + "\"");
    }

    /**
     * Records the export in the activity.
     *
     * @param what was asked for
     * @param how a sentence without a stop
     */
    public void record(String what, String how) {
        activities.recordAlone(
                me.tenantId(),
                Actor.person(me.getUserName()),
                new ActivityRecord(Operation.EXPORT, TargetType.SETTING, null, what, Result.SUCCESS, 200, how));
    }
}
