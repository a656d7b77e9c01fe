package dev.rollcall.web.people.list;

import dev.rollcall.directory.column.UnusedPeople;
import dev.rollcall.search.Criterion;
import dev.rollcall.search.list.FullWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the list of People is reduced to, for an admin who looks for what is left over. */
enum PeopleShow {
    /** Not from Okta any more, as far as that shows: Okta is silent about them, and they do not come. */
    SILENT("silent"),
    /** Made after the last import of Okta had read everybody. */
    UNSEEN("unseen"),
    NEVER_SIGNED_IN("never-signed-in"),
    IDLE_MEMBERS("idle-members"),
    DELETED("deleted");

    private static final Duration SILENCE = Duration.ofDays(30);

    private final String word;

    PeopleShow(String word) {
        this.word = word;
    }

    /** As addresses, and the keys of texts, name it. */
    String word() {
        return word;
    }

    static Optional<PeopleShow> of(String asked) {
        return Stream.of(values()).filter(one -> one.word.equals(asked)).findFirst();
    }

    /**
     * Whom it shows.
     *
     * @param since the day that was asked for; null for none
     * @param walk the last import
     */
    Criterion criterion(Optional<Instant> since, Optional<FullWalk> walk) {
        return switch (this) {
            case SILENT -> UnusedPeople.silentSince(since(since, walk));
            case UNSEEN ->
                walk.map(FullWalk::lastId).map(UnusedPeople::newerThan).orElseGet(Criterion.Everything::new);
            case NEVER_SIGNED_IN -> UnusedPeople.neverSignedIn();
            case IDLE_MEMBERS -> UnusedPeople.idleMembers();
            case DELETED -> UnusedPeople.deleted();
        };
    }

    /** Since when somebody is silent: the day that was asked for, else the last import, else a month. */
    static Instant since(Optional<Instant> asked, Optional<FullWalk> walk) {
        return asked.or(() -> walk.map(FullWalk::begun))
                .orElseGet(() -> Instant.now().minus(SILENCE));
    }
}
