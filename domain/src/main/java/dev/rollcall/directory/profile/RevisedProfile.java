package dev.rollcall.directory.profile;

/**
 * A person's profile as a request leaves it.
 *
 * @param corrections how many things of the request had to be corrected, as far as only the profile before could tell
 * @param tellsActive whether the request says by itself whether the person is active, be it as before
 */
public record RevisedProfile(UserProfile profile, int corrections, boolean tellsActive) {
    public RevisedProfile(UserProfile profile, int corrections) {
        this(profile, corrections, false);
    }

    /** What needed no corrections. */
    public static RevisedProfile of(UserProfile profile) {
        return new RevisedProfile(profile, 0);
    }
}
