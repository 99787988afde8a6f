package quorate.committees;

/**
 * Why an item or a paper is kept from the public: the grounds of the Public Bodies (Admission to Meetings) Act 1960,
 * section 1, which terms of reference take over.
 */
public enum Ground {
    /** Publicity would be prejudicial to the public interest by reason of the confidential nature of the business. */
    CONFIDENTIAL("the confidential nature of the business"),
    /** Advice or recommendations from outside the body must be considered, which the Act counts as a special reason. */
    ADVICE("the need to consider advice from outside the committee"),
    /** Another special reason stated in the resolution. */
    SPECIAL("a special reason stated in the resolution");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
