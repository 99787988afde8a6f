package quorate.law;

/**
 * Something a commissioner may have to decide: a commissioning function, in the words of the agreements.
 *
 * @param id such as {@code fn.contract.gms.award}
 * @param title what a committee secretary would call it: "Award a GMS contract"
 * @param family contracts, schemes, practices, premises, performers, complaints, money, planning, other
 * @param origin whose function it is before anybody delegates it
 */
public record Act(String id, String title, String family, Origin origin) {

    /** Whose function something is by statute. */
    public enum Origin {
        NHS_ENGLAND,
        COMMISSIONER,
        /** Decided for the whole country. */
        NATIONAL
    }
}
