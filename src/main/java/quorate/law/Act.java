package quorate.law;

/**
 * Something a commissioner may have to decide: a commissioning function, in the words of the agreements.
 *
 * @param id such as {@code fn.contract.gms.award}
 * @param title what a committee secretary would call it: "Award a GMS contract"
 * @param family contracts, schemes, practices, premises, performers, complaints, money, planning, other
 * @param origin whose function it is before anybody delegates it: {@code nhs-england}, {@code commissioner} or {@code
 *     national}
 */
public record Act(String id, String title, String family, String origin) {}
