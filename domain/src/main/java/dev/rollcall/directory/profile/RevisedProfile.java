package dev.rollcall.directory.profile;

/**
 * A person's profile as a request leaves it.
 *
 * @param corrections how many things of the request had to be corrected, as far as only the profile before could tell
 * @param tellsActive whether the request says by itself whether the person is active, be it as before
 * @param told what the activity says of it behind the names of what has changed; empty for nothing
 */
public record RevisedProfile(UserProfile profile, int corrections, boolean tellsActive, String told) {
    public RevisedProfile(UserProfile profile, int corrections) {
        this(profile, corrections, false);
    }

    public RevisedProfile(UserProfile profile, int corrections, boolean tellsActive) {
        this(profile, corrections, tellsActive, "");
    }

    /** What needed no corrections. */
    public static RevisedProfile of(UserProfile profile) {
        return new RevisedProfile(profile, 0);
    }
}
