package quorate.budgets;

/** What kind of allocation a fund is. */
enum FundKind {
    PROGRAMME("Programme", "What the commissioner buys care with"),
    RUNNING_COST("Running cost", "What the commissioner runs itself with"),
    DELEGATED("Delegated primary medical care", "What NHS England delegates"),
    OTHER("A grant or another purpose", "Anything else");

    private final String words;
    final String about;

    FundKind(String words, String about) {
        this.words = words;
        this.about = about;
    }

    @Override
    public String toString() {
        return words;
    }
}
