package dev.rollcall.directory.profile;

/**
 * A person's profile as a request leaves it.
 *
 * @param corrections how many things of the request had to be corrected, as far as only the profile before could tell
 */
public record RevisedProfile(UserProfile profile, int corrections) {
    /** What needed no corrections. */
    public static RevisedProfile of(UserProfile profile) {
        return new RevisedProfile(profile, 0);
    }
}
