package dev.rollcall.sso.recent;

import org.jspecify.annotations.Nullable;

/**
 * Which of the recent sign-ins are looked for.
 *
 * @param onlyRefused whether those who were let in are left out
 * @param text the reference of one, or a part of a NameID, in any case; empty for all
 * @param before only sign-ins older than the one of this id; null for the newest
 * @param most how many at most; never more than 200
 */
public record SignInSearch(
        boolean onlyRefused, String text, @Nullable String before, int most) {
    private static final int LONGEST_PAGE = 200;

    public SignInSearch {
        text = text.strip();
        most = Math.min(most, LONGEST_PAGE);
    }

    /** The newest ones, whatever became of them. */
    public static SignInSearch newest(int most) {
        return new SignInSearch(false, "", null, most);
    }
}
