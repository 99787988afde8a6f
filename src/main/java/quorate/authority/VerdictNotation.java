package quorate.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quorate.authority.Verdict.Permitted;
import quorate.authority.Verdict.Refused;
import quorate.authority.Verdict.Unsettled;
import quorate.kernel.Citation;
import quorate.kernel.Objection;

/** Verdicts as plain data: for worked examples, the command line and the record of a decision. */
final class VerdictNotation {

    private VerdictNotation() {}

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Permitted permitted -> "permitted";
            case Refused refused -> "refused";
            case Unsettled unsettled -> "unsettled";
        };
    }

    /**
     * {@code verdict}; {@code because} (ids of the rules that refuse or leave open); {@code sources}, a code and a place
     * each, on which that or the chain rests; and, as far as there are any, {@code chain}, {@code owed}, {@code done},
     * {@code remarks}, {@code questions}, {@code facts} asked for, and {@code why} in words.
     */
    static Map<String, Object> of(Verdict verdict) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("verdict", word(verdict));
        switch (verdict) {
            case Permitted permitted -> permitted(answer, permitted);
            case Refused refused -> refused(answer, refused);
            case Unsettled unsettled -> unsettled(answer, unsettled);
        }
        return answer;
    }

    private static void refused(Map<String, Object> answer, Refused refused) {
        answer.put(
                "because",
                refused.objections().stream().map(Objection::rule).distinct().toList());
        answer.put("why", refused.objections().stream().map(Objection::sentence).toList());
        answer.put(
                "remedies", refused.objections().stream().map(Objection::remedy).toList());
        answer.put(
                "remarks",
                refused.remarks().stream().map(Verdict.Remark::rule).distinct().toList());
        answer.put("sources", places(refused.objections().stream().flatMap(one -> one.sources().stream())));
    }

    private static void unsettled(Map<String, Object> answer, Unsettled unsettled) {
        answer.put(
                "because",
                unsettled.questions().stream()
                        .map(Verdict.Open::rule)
                        .distinct()
                        .toList());
        answer.put(
                "questions",
                unsettled.questions().stream().map(Verdict.Open::question).toList());
        answer.put(
                "facts",
                unsettled.questions().stream()
                        .map(Verdict.Open::fact)
                        .filter(fact -> !fact.isEmpty())
                        .distinct()
                        .toList());
        answer.put("sources", places(unsettled.readings().stream()));
        answer.put(
                "provisional",
                unsettled.provisional().stream().map(Objection::rule).distinct().toList());
    }

    private static void permitted(Map<String, Object> answer, Permitted permitted) {
        answer.put("because", List.of());
        answer.put("chain", permitted.chain().stream().map(Verdict.Step::rule).toList());
        answer.put("why", permitted.chain().stream().map(Verdict.Step::sentence).toList());
        answer.put("sources", places(permitted.chain().stream().flatMap(step -> step.sources().stream())));
        answer.put(
                "owed",
                permitted.owed().stream()
                        .filter(owed -> !owed.done() && owed.given().isEmpty())
                        .map(Verdict.Owed::rule)
                        .distinct()
                        .toList());
        answer.put(
                "perhaps-owed",
                permitted.owed().stream()
                        .filter(owed -> !owed.given().isEmpty())
                        .map(Verdict.Owed::rule)
                        .distinct()
                        .toList());
        answer.put(
                "done",
                permitted.owed().stream()
                        .filter(Verdict.Owed::done)
                        .map(Verdict.Owed::rule)
                        .distinct()
                        .toList());
        answer.put(
                "remarks",
                permitted.remarks().stream()
                        .map(Verdict.Remark::rule)
                        .distinct()
                        .toList());
    }

    private static List<String> places(Stream<Citation> sources) {
        return sources.map(one -> (one.source() + " " + one.place()).strip())
                .distinct()
                .toList();
    }
}
