package dev.rollcall.directory.column;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.SearchWords;
import dev.rollcall.directory.role.Role;
import dev.rollcall.platform.Ids;
import dev.rollcall.search.Column;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.Operator;

/** What an admin asks of the list of People. */
public final class UserSearch {
    private static final Column WORDS = Column.text("s.words", "s.words");
    private static final Column SOURCE = Column.exactText("p.source").always();
    private static final Column ROLE = Column.exactText("p.role").always();

    private UserSearch() {}

    /**
     * People in whose names, user name, e-mail addresses, external ID or employee number each word of the text is found
     * ({@link SearchWords}), or whose id it is; everybody for a blank text.
     */
    public static Criterion matching(String text) {
        if (Ids.isWellFormed(text.strip())) {
            return new Criterion.Comparison(UserColumns.ID, Operator.EQ, text.strip());
        }
        return SearchWords.asked(text).stream()
                .<Criterion>map(word -> new Criterion.Comparison(WORDS, Operator.CO, word))
                .reduce(Criterion.And::new)
                .<Criterion>map(words -> new Criterion.Related(
                        "p.id", "s.person_id", "person_search s where s.tenant_id = :tenant", words))
                .orElseGet(Criterion.Everything::new);
    }

    /** People who are active, or who are deactivated. */
    public static Criterion active(boolean active) {
        return new Criterion.Comparison(UserColumns.ACTIVE, Operator.EQ, active);
    }

    /** People whom that has written last. */
    public static Criterion from(Source source) {
        return new Criterion.Comparison(SOURCE, Operator.EQ, source.name());
    }

    /** People with that role. */
    public static Criterion having(Role role) {
        return new Criterion.Comparison(ROLE, Operator.EQ, role.name());
    }
}
