package dev.rollcall.directory.column;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;

/** What an admin types into the search field of People. */
public final class UserSearch {
    private UserSearch() {}

    /**
     * People whose userName, displayName, family name or e-mail begins with the text, or whose id or externalId it is;
     * everybody for a blank text.
     */
    public static Criterion matching(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return new Criterion.Everything();
        }
        Criterion names = or(
                or(startsWith(UserAttribute.USER_NAME, wanted), startsWith(UserAttribute.DISPLAY_NAME, wanted)),
                or(startsWith(UserAttribute.FAMILY_NAME, wanted), startsWith(UserAttribute.GIVEN_NAME, wanted)));
        Criterion email = UserColumns.having(
                MultiValuedAttribute.EMAILS,
                new Criterion.Comparison(UserColumns.valueOf(MultiValuedAttribute.EMAILS), Operator.SW, wanted));
        Criterion ids = or(
                new Criterion.Comparison(UserColumns.ID, Operator.EQ, wanted),
                new Criterion.Comparison(UserColumns.of(UserAttribute.EXTERNAL_ID), Operator.EQ, wanted));
        return or(or(names, email), ids);
    }

    /** People who are active, or who are deactivated. */
    public static Criterion active(boolean active) {
        return new Criterion.Comparison(UserColumns.ACTIVE, Operator.EQ, active);
    }

    private static Criterion startsWith(UserAttribute attribute, String text) {
        return new Criterion.Comparison(UserColumns.of(attribute), Operator.SW, text);
    }

    private static Criterion or(Criterion left, Criterion right) {
        return new Criterion.Or(left, right);
    }
}
