package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.ExpiryWarning.Level;

/** That something which signing in depends on ends soon or has ended. */
public interface ExpiryNotice {
    /** How urgent it looks; also the name of its icon. */
    String getStyle();

    /** What ends or ended, and when. */
    String getText();

    /** What to do. */
    String getAdvice();

    /** The style of a level: from a week before the end on, it is urgent. */
    static String style(Level level) {
        return level.compareTo(Level.SEVEN_DAYS) <= 0 ? "refused" : "waiting";
    }
}
