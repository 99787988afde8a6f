package quorate.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.When;
import quorate.kernel.Citation;
import quorate.law.Act;

/** What one body may do about one function on a day, with nothing known of the case. */
record Mandate(Act act, Verdict verdict, Answer answer) {

    /** From the freest to the firmest. */
    enum Answer {
        MAY("May decide"),
        FIRST("May decide, after something else"),
        DEPENDS("Depends on the case"),
        OPEN("Not settled"),
        NOT("May not decide");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Mandate of(Act act, Verdict verdict) {
        var answer = switch (verdict) {
            case Verdict.Permitted permitted -> isFree(permitted) ? Answer.MAY : Answer.FIRST;
            case Verdict.Unsettled unsettled ->
                unsettled.questions().stream().allMatch(open -> !open.fact().isEmpty()) ? Answer.DEPENDS : Answer.OPEN;
            case Verdict.Refused refused -> Answer.NOT;
        };
        return new Mandate(act, verdict, answer);
    }

    private static boolean isFree(Verdict.Permitted permitted) {
        return permitted.owed().stream().noneMatch(owed -> owed.when() == When.BEFORE && !owed.done());
    }

    /** Why, or what it hangs on: each a sentence. */
    List<String> because() {
        return switch (verdict) {
            case Verdict.Permitted permitted ->
                Stream.concat(
                                permitted.owed().stream()
                                        .filter(owed -> owed.when() == When.BEFORE)
                                        .map(Owed::inWords),
                                permitted.remarks().stream().map(Verdict.Remark::sentence))
                        .toList();
            case Verdict.Unsettled unsettled ->
                unsettled.questions().stream()
                        .map(open -> open.question() + " Ask " + open.ask() + ".")
                        .distinct()
                        .toList();
            case Verdict.Refused refused ->
                refused.objections().stream()
                        .map(objection -> (objection.isSourced() ? "" : "Expected practice: ") + objection.sentence())
                        .distinct()
                        .toList();
        };
    }

    /** What would mend a no. */
    List<String> mends() {
        return verdict instanceof Verdict.Refused refused
                ? refused.objections().stream()
                        .map(objection -> objection.remedy())
                        .filter(remedy -> !remedy.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    List<Citation> sources() {
        return Grounds.of(verdict);
    }

    /** Whom the body tells with or after its decisions, each duty once with the acts that owe it. */
    static List<Report> reports(List<Mandate> all) {
        var found = new LinkedHashMap<String, Report>();
        for (var mandate : all) {
            if (!(mandate.verdict() instanceof Verdict.Permitted permitted)) continue;
            for (var owed : permitted.owed()) {
                if (owed.when() == When.BEFORE) continue;
                found.merge(owed.rule(), new Report(owed, 1), (one, more) -> new Report(one.owed(), one.acts() + 1));
            }
        }
        return List.copyOf(found.values());
    }

    /** @param acts how many of the functions that it may decide owe it */
    record Report(Owed owed, int acts) {}
}
