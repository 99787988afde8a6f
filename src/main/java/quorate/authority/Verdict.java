package quorate.authority;

import java.util.List;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;

/** The answer to "may this body decide this?". */
public sealed interface Verdict {

    /**
     * Yes.
     *
     * @param chain from where the power comes, first source first
     * @param owed what must be done before, with or after the decision
     * @param remarks what is worth knowing though it forbids nothing, among it departures from guidance
     */
    record Permitted(List<Step> chain, List<Owed> owed, List<Remark> remarks) implements Verdict {
        public Permitted {
            chain = List.copyOf(chain);
            owed = List.copyOf(owed);
            remarks = List.copyOf(remarks);
        }
    }

    /** No, for all these reasons. */
    record Refused(List<Objection> objections, List<Remark> remarks) implements Verdict {
        public Refused {
            objections = List.copyOf(objections);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Not settled: the result hangs on a fact that is not known, on two readings, or on a rule without a source.
     *
     * @param questions what to ask, of whom
     * @param readings the sources that leave it open
     * @param provisional the objections that would stand if the open questions were answered against
     */
    record Unsettled(List<Open> questions, List<Citation> readings, List<Objection> provisional) implements Verdict {
        public Unsettled {
            questions = List.copyOf(questions);
            readings = List.copyOf(readings);
            provisional = List.copyOf(provisional);
        }
    }

    /** One link of the chain of power. The instrument is named where the link is a local one. */
    record Step(String rule, String sentence, Optional<InstrumentId> instrument, List<Citation> sources) {
        public Step {
            sources = List.copyOf(sources);
        }
    }

    /** A question that is open. @param fact the key of the fact that would settle it; empty for a question of law */
    record Open(String rule, String question, String ask, String fact) {}

    record Remark(String rule, String sentence, List<Citation> sources) {
        public Remark {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Something owed.
     *
     * @param done true when it is on record as done; a BEFORE that is not done refuses the decision
     * @param given the fact on which it hangs, where nobody has said whether it is so; empty where it is certainly owed
     */
    record Owed(When when, String rule, String to, String what, boolean done, String given, List<Citation> sources) {
        public Owed {
            sources = List.copyOf(sources);
        }

        /** "If it is a GMS contract: Consult the LMC.", or without the condition where it is certainly owed. */
        public String inWords() {
            return given.isEmpty() ? what : "If " + FactWords.condition(given) + ": " + what;
        }
    }

    enum When {
        BEFORE,
        WITH,
        AFTER
    }
}
