package dev.rollcall.web.settings.signins;

import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.recent.RecentSignIn;
import dev.rollcall.sso.recent.SignInRecord;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in in the list, and on its own page. */
public final class SignInRow {
    private static final int FIRST_WORDS = 80;

    private final RecentSignIn signIn;

    SignInRow(RecentSignIn signIn) {
        this.signIn = signIn;
    }

    private SignInRecord record() {
        return signIn.record();
    }

    public String getId() {
        return signIn.id();
    }

    public Instant getTime() {
        return signIn.time();
    }

    public boolean isAccepted() {
        return record().accepted();
    }

    public String getResult() {
        if (isAccepted() && record().purpose() == RequestPurpose.IDP_INITIATED) {
            return Texts.of("settings.signIns.result.askedBack");
        }
        return Texts.of(isAccepted() ? "settings.signIns.result.accepted" : "settings.signIns.result.refused");
    }

    public boolean isTest() {
        return record().purpose() == RequestPurpose.TEST;
    }

    /** Whether it was something else than somebody who signs in. */
    public boolean isSpecial() {
        return record().purpose() != RequestPurpose.SIGN_IN;
    }

    public String getPurpose() {
        return Texts.of("settings.signIns.purpose." + record().purpose());
    }

    String heading() {
        String what =
                switch (record().purpose()) {
                    case SIGN_IN -> "signIn";
                    case IDP_INITIATED -> "idpInitiated";
                    case TEST -> "test";
                    case LOGOUT -> "logout";
                };
        return Texts.of("settings.signIn.heading." + what + (isAccepted() ? "Accepted" : "Refused"));
    }

    /** What happened, and what to do. */
    public String getSentence() {
        return record().sentence();
    }

    /** How the sentence begins: whole words where it can be, at most 80 characters. */
    public String getFirstWords() {
        String sentence = getSentence();
        if (sentence.codePointCount(0, sentence.length()) <= FIRST_WORDS) {
            return sentence;
        }
        String start = sentence.substring(0, sentence.offsetByCodePoints(0, FIRST_WORDS));
        int space = start.lastIndexOf(' ');
        return (space > FIRST_WORDS / 2 ? start.substring(0, space) : start) + "…";
    }

    /** Whether issuer and NameID come from a verified assertion. */
    public boolean isVerified() {
        return record().verified();
    }

    public String getIssuer() {
        return orEmpty(record().issuer());
    }

    public String getNameId() {
        return orEmpty(record().nameId());
    }

    /** Whose page can be opened, or an empty text. */
    public String getPersonId() {
        return orEmpty(record().personId());
    }

    public String getClientAddress() {
        return record().clientAddress();
    }

    /** The message with its secrets masked, or an empty text. */
    public String getXml() {
        return orEmpty(record().xml());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
