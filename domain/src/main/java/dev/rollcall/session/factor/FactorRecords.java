package dev.rollcall.session.factor;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Writes into the activity what becomes of a person's second factors, in the transaction of the change. */
@Stateless
public class FactorRecords {
    @EJB
    private Activities activities;

    /**
     * @param by who does it, by name
     * @param detail what was done, in words
     */
    public void note(String tenantId, String by, String personId, String userName, String detail) {
        activities.record(
                tenantId,
                Actor.person(by),
                new ActivityRecord(Operation.UPDATE, TargetType.USER, personId, userName, Result.SUCCESS, 200, detail));
    }
}
