package quorate.authority;

import quorate.kernel.Truth;

/**
 * What terms of reference say about who counts. Where they are silent the answer is {@code UNKNOWN}, and a room is judged
 * both ways.
 *
 * @param stayers whether a person who may discuss but not vote on an item counts towards its quorum
 * @param deputies whether a nominated deputy counts, and votes, in the place of an absent member
 */
public record Counting(Truth stayers, Truth deputies) {

    public static final Counting NOT_STATED = new Counting(Truth.UNKNOWN, Truth.UNKNOWN);
}
