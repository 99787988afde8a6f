package quorate.contracts;

import java.util.List;
import java.util.stream.Stream;
import quorate.kernel.Code;

/** Something that an agreement may say. */
public enum Term {
    BEGAN(Part.TIME, "First day", Shape.DAY, false, "No first day"),
    ENDS(Part.TIME, "Last day agreed", Shape.DAY, false, "No end date"),
    EXTENDED(Part.TIME, "Extended until", Shape.DAY, true, "Not extended"),
    BREAK(Part.TIME, "Break clause", Shape.DAY, true, "No break clause"),
    NOTICE(Part.TIME, "Notice", Shape.WORDS, false, "No notice agreed"),
    CONTRACTOR(Part.PARTIES, "Contractor", Shape.WORDS, false, "No contractor"),
    FORM(Part.PARTIES, "Form of the contractor", Shape.WORDS, false, "No form"),
    DISSOLVED(Part.PARTIES, "Contractor dissolved on", Shape.DAY, false, "Not dissolved"),
    PARTNER(Part.PARTIES, "Partner", Shape.WORDS, true, "No partners"),
    PERFORMER(Part.PARTIES, "Performer named", Shape.WORDS, true, "No performers"),
    SUBCONTRACTOR(Part.PARTIES, "Subcontractor", Shape.WORDS, true, "No subcontractor"),
    PREMISES(Part.PREMISES, "Premises", Shape.WORDS, true, "No premises"),
    LEASE_ENDS(Part.PREMISES, "Last day of the lease", Shape.DAY, true, "No lease"),
    LIST(Part.PATIENTS, "List", Shape.WORDS, false, "No list"),
    BOUNDARY(Part.PATIENTS, "Boundary", Shape.WORDS, false, "No boundary"),
    HOURS(Part.PATIENTS, "Hours", Shape.WORDS, false, "No hours"),
    VALUE(Part.MONEY, "Value in a year", Shape.MONEY, false, "No value"),
    PRICE(Part.MONEY, "Price", Shape.WORDS, true, "No price"),
    OPT_OUT(Part.MONEY, "Opted out of", Shape.WORDS, true, "Opted out of nothing"),
    DEDUCTION(Part.MONEY, "Deducted for", Shape.WORDS, true, "Nothing deducted"),
    SIGNED_COPY(Part.PAPER, "Signed copy", Shape.WORDS, false, "No signed copy"),
    DOCUMENT(Part.PAPER, "Document", Shape.WORDS, true, "No document"),
    VARIATION(Part.PAPER, "Variation", Shape.WORDS, true, "Not varied"),
    KPI(Part.WATCH, "Measured by", Shape.WORDS, true, "Not measured"),
    REVIEW(Part.WATCH, "Next review due", Shape.DAY, false, "No review"),
    REVIEWED(Part.WATCH, "Reviewed", Shape.WORDS, true, "Never reviewed");

    /** What a clause's value is. */
    public enum Shape {
        DAY,
        MONEY,
        WORDS
    }

    /** Where on the page of an agreement it stands. */
    public enum Part {
        TIME("How long it lasts"),
        PARTIES("Who agreed"),
        PREMISES("Premises"),
        PATIENTS("Patients"),
        MONEY("Money"),
        PAPER("Paper"),
        WATCH("How it is watched");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public List<Term> terms() {
            return Stream.of(Term.values()).filter(term -> term.part == this).toList();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Part part;
    private final Shape shape;
    private final boolean several;
    private final String words;
    private final String none;

    Term(Part part, String words, Shape shape, boolean several, String none) {
        this.part = part;
        this.words = words;
        this.shape = shape;
        this.several = several;
        this.none = none;
    }

    Part part() {
        return part;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether an agreement may say it of several, each with its name. */
    public boolean isSeveral() {
        return several;
    }

    /** What it means that there is none: "No end date". */
    String none() {
        return none;
    }

    /** As rows and forms have it: {@code lease-ends}. */
    static Term parse(String code) {
        return Code.parse(Term.class, code);
    }

    @Override
    public String toString() {
        return words;
    }
}
