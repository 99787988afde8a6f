package quorate.authority;

import quorate.kernel.PartyId;

/**
 * One way to a decision.
 *
 * @param body who could decide
 * @param name what it was called on the day
 * @param how the sort of body, in words: "officer", "committee"
 * @param verdict permitted, or unsettled with what is to be asked first
 */
public record Route(PartyId body, String name, String how, Verdict verdict) {}
