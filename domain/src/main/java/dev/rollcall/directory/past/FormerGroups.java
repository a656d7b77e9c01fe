package dev.rollcall.directory.past;

import dev.rollcall.directory.membership.Member;
import java.util.List;

/**
 * The groups that a person was a member of at a moment and is not now.
 *
 * @param left those that are still there, in the order of their ids
 * @param gone how many have been deleted since
 */
public record FormerGroups(List<Member> left, int gone) {}
