package dev.rollcall.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * How the people of an organization sign in.
 *
 * @param idpInitiated whether a sign-in may begin at the identity provider, with a Response that answers no request of
 *     ours; Okta's tile sends one
 * @param answersTakenUnasked whether such a Response opens a session. Otherwise it starts a sign-in of our own, so that
 *     nobody is signed in by an answer that their browser did not ask for
 * @param justInTime whether a sign-in makes the person who is not there yet
 * @param ssoRequired whether local passwords are for Primary Admins only, who keep theirs for the day that Okta cannot
 *     be reached
 * @param secondFactorRequired whether who signs in with a local password needs a second factor, and sets one up first
 * @param nameIdRule by which attribute a NameID finds its person
 * @param sha1Allowed whether signatures with SHA-1 are believed
 * @param adminLimits of sessions of who reaches the admin site
 * @param otherLimits of everybody else's sessions
 */
public record SignInPolicy(
        boolean idpInitiated,
        boolean answersTakenUnasked,
        JustInTime justInTime,
        boolean ssoRequired,
        boolean secondFactorRequired,
        NameIdRule nameIdRule,
        boolean sha1Allowed,
        SessionLimits adminLimits,
        SessionLimits otherLimits) {
    /** What holds until a Primary Admin says otherwise. */
    public static final SignInPolicy DEFAULT = new SignInPolicy(
            true,
            false,
            JustInTime.OFF,
            false,
            false,
            NameIdRule.USER_NAME,
            false,
            SessionLimits.ofMinutes(30, 720),
            SessionLimits.ofMinutes(120, 720));

    /** A setting in which two policies differ, with its values as an admin reads them. */
    public record Difference(String setting, String before, String after) {}

    /** The limits of a session, by whether its person reaches the admin site. */
    public SessionLimits limits(boolean reachesAdminSite) {
        return reachesAdminSite ? adminLimits : otherLimits;
    }

    /** In what the other policy, which comes after this one, differs. */
    public List<Difference> differences(SignInPolicy after) {
        List<Difference> found = new ArrayList<>();
        add(found, "idpInitiated", onOff(idpInitiated), onOff(after.idpInitiated));
        add(found, "answersTakenUnasked", onOff(answersTakenUnasked), onOff(after.answersTakenUnasked));
        add(found, "justInTime", justInTime.name(), after.justInTime.name());
        add(found, "ssoRequired", onOff(ssoRequired), onOff(after.ssoRequired));
        add(found, "secondFactorRequired", onOff(secondFactorRequired), onOff(after.secondFactorRequired));
        add(found, "nameIdRule", nameIdRule.scimName(), after.nameIdRule.scimName());
        add(found, "sha1Allowed", onOff(sha1Allowed), onOff(after.sha1Allowed));
        add(found, "adminLimits", adminLimits.shown(), after.adminLimits.shown());
        add(found, "otherLimits", otherLimits.shown(), after.otherLimits.shown());
        return List.copyOf(found);
    }

    private static void add(List<Difference> found, String setting, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(setting, before, after));
        }
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
