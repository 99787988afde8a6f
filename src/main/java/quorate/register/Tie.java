package quorate.register;

import quorate.kernel.Code;

/** How one party is connected to another. Read from the first to the second: "Dr Amos IS A PARTNER IN Mill Lane". */
public enum Tie {
    PARTNER_IN("is a partner in", "has as a partner"),
    EMPLOYED_BY("is employed by", "employs"),
    DIRECTOR_OF("is a director of", "has as a director"),
    SHAREHOLDER_OF("owns shares in", "is part owned by"),
    MEMBER_OF("is a member of", "has as a member"),
    TRUSTEE_OF("is a trustee of", "has as a trustee"),
    FAMILY_OF("is family of", "is family of"),
    CLOSE_TO("is a close associate of", "is a close associate of"),
    LANDLORD_OF("is the landlord of", "rents from"),
    OCCUPIES("works from", "houses"),
    REGISTERED_WITH("is a patient of", "has as a patient"),
    NEIGHBOUR_OF("is a neighbour of", "is a neighbour of"),
    SUBCONTRACTOR_OF("is a subcontractor of", "subcontracts to"),
    BIDDER_FOR("bids for", "has a bid from"),
    ADVISER_TO("advises", "is advised by"),
    /** Practice to commissioner: who commissions it on the day. */
    COMMISSIONED_BY("is commissioned by", "commissions"),
    /** Place to board, team to region, branch to practice, committee to its body, post to its committee or body. */
    PART_OF("is part of", "contains"),
    /** Body, practice or premises to local authority, or to the footprint of a plan: where it is, not whose it is. */
    LIES_IN("lies in", "covers"),
    /** Network or federation to the practice or body into whose account it is paid. It remains owed to the network. */
    PAID_THROUGH("is paid through", "is paid for"),
    /** Person to post. */
    HOLDS("holds", "is held by"),
    /** New body to old: the link begins on the day of succession. */
    SUCCESSOR_OF("succeeds", "is succeeded by"),
    /** Practice to one that closed, from the day of its dispersal; how many patients is a note. It is no successor. */
    TOOK_PATIENTS_OF("took patients of", "had patients taken by"),
    /** Two entries for one person or body: dated, revocable, never a merger. */
    SAME_AS("is the same as", "is the same as"),
    /** Two entries that look alike, of two people: said by somebody, dated and revocable. */
    DIFFERENT_FROM("is not the same as", "is not the same as");

    private final String forward;
    private final String backward;

    Tie(String forward, String backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /** The words from the first party to the second. */
    public String forward() {
        return forward;
    }

    /** The words from the second party back to the first. */
    public String backward() {
        return backward;
    }

    public boolean isSymmetric() {
        return forward.equals(backward);
    }

    /** Whether anybody may see it between organisations. Bids, and whatever is about a person, are not for everybody. */
    public boolean isPublic() {
        return switch (this) {
            case COMMISSIONED_BY,
                    PART_OF,
                    MEMBER_OF,
                    PAID_THROUGH,
                    LIES_IN,
                    SUCCESSOR_OF,
                    TOOK_PATIENTS_OF,
                    SHAREHOLDER_OF,
                    LANDLORD_OF,
                    OCCUPIES -> true;
            default -> false;
        };
    }

    /** As written in files: {@code partner-in}. */
    public static Tie parse(String text) {
        return Code.parse(Tie.class, text);
    }
}
