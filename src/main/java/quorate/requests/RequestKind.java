package quorate.requests;

import java.util.List;
import java.util.Map;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.law.Law;
import quorate.periods.Cited;

/**
 * Something that a practice may ask for or tell of.
 *
 * @param act of the law pack by which it is decided
 * @param asks what the form asks besides the day, each with its words
 * @param day what the form calls the day
 * @param evidence what is asked for
 * @param tell who is told of it
 * @param lines payments that must move once it is so
 * @param involve whether the public is involved in proportion to it
 * @param note what the regulation says; empty for nothing
 * @param sources of evidence, tell and lines: a template from practice
 */
record RequestKind(
        String id,
        String title,
        String act,
        Way way,
        Map<Ask, String> asks,
        String day,
        Writes writes,
        List<String> evidence,
        List<Teller> tell,
        List<String> lines,
        boolean involve,
        String note,
        List<Citation> noteSources,
        List<Citation> sources) {

    /** How it comes to be so. */
    enum Way {
        /** Somebody with the power decides it. */
        APPLIED,
        /** It takes effect by itself, as a notice or a fact. */
        NOTIFIED
    }

    enum Ask {
        PARTNER,
        /** Codes of other practices. */
        OTHERS,
        OLD,
        WORDS,
        UNTIL,
        SINGLE,
        /** What passes to the practice that goes on. */
        PASSES,
        /** Who takes how many patients. */
        TAKERS
    }

    /** What is written into the contract, and into the register of practices. */
    enum Writes {
        PARTNER,
        PARTNER_END,
        PARTNER_PAUSE,
        FORM,
        PREMISES,
        PREMISES_END,
        BOUNDARY,
        HOURS,
        LIST,
        SUBCONTRACTOR,
        END,
        /** Others end, and the practice succeeds them. */
        MERGER,
        /** The practice ends, and nobody succeeds it. */
        CLOSING,
        /** Practices that had merged into this one exist again. */
        UNMERGING;

        /** Whether the register of practices says something else afterwards. */
        boolean isInRegister() {
            return this == MERGER || this == CLOSING || this == UNMERGING;
        }
    }

    /** Who is told. */
    enum Teller {
        LMC("The local medical committee"),
        PCSE("Primary Care Support England, which pays and keeps the lists"),
        CQC("The Care Quality Commission"),
        ODS("The Organisation Data Service"),
        NETWORK("The practice’s network"),
        SCRUTINY("Health overview and scrutiny of the council"),
        PATIENTS("The patients, in writing");

        private final String words;

        Teller(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static RequestKind read(Entry entry, List<Citation> sources, Law law) {
        entry.only(
                "id",
                "title",
                "act",
                "way",
                "asks",
                "day",
                "writes",
                "evidence",
                "tell",
                "lines",
                "involve",
                "note",
                "note-cites");
        var asks = new java.util.LinkedHashMap<Ask, String>();
        entry.entry("asks").texts().forEach((ask, words) -> asks.put(Code.parse(Ask.class, ask), words));
        return new RequestKind(
                entry.text("id"),
                entry.text("title"),
                entry.text("act"),
                entry.one("way", Way.class),
                java.util.Collections.unmodifiableMap(asks),
                entry.text("day"),
                entry.one("writes", Writes.class),
                entry.words("evidence"),
                entry.words("tell", word -> Code.parse(Teller.class, word), "somebody who is told"),
                entry.words("lines"),
                entry.yes("involve", false),
                entry.text("note", ""),
                Cited.of(entry, "note-cites", law),
                sources);
    }

    boolean asks(Ask ask) {
        return asks.containsKey(ask);
    }

    String label(Ask ask) {
        return asks.getOrDefault(ask, "");
    }

    boolean isDecided() {
        return way == Way.APPLIED;
    }
}
