package quorate.budgets;

import java.util.Arrays;
import java.util.List;

/** What is done for each month, in its order. The days are what a commissioner begins with; it may choose others. */
enum MonthStep {
    CUT_OFF(-3, "Cut-off", "What is to be paid this month is approved, and the agent told", "/payments", false),
    IMPORTS(1, "Imports", "What the agent paid and what was counted is read in", "/payments/instructions", false),
    ACCRUALS(
            2,
            "Accruals",
            "What was used, and neither claimed nor billed, is entered",
            "/money/entries/new?kind=accrual",
            false),
    COMMENTS(
            3,
            "Budget holders’ comments",
            "Each stream that is not as budgeted has a comment on it",
            "/money/comments",
            true),
    JOURNALS(4, "Journals", "Corrections and what was decided to be moved are posted", "/money/movements", false),
    CLOSE(5, "Closing", "The month is closed, and its accruals turned back", "/money/months", true),
    RETURN(9, "National return", "The return is downloaded, held against the books and sent", "/money/return", false),
    TABLE(10, "Committee table", "The committee has the table of the same figures", "/money/report", false);

    /** On which working day: −3 is the third but last of the month, 1 the first after it. */
    final int usual;

    private final String words;
    final String about;
    final String where;
    /** Whether the books say by themselves that it is done. */
    final boolean seen;

    MonthStep(int usual, String words, String about, String where, boolean seen) {
        this.usual = usual;
        this.words = words;
        this.about = about;
        this.where = where;
        this.seen = seen;
    }

    static List<Integer> usualDays() {
        return Arrays.stream(values()).map(step -> step.usual).toList();
    }

    /** "third but last working day" is said as "working day −3". */
    static String dayWords(int day) {
        return "Working day " + (day < 0 ? "−" + -day : day);
    }

    @Override
    public String toString() {
        return words;
    }
}
