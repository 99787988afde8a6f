package quorate.guide;

import java.util.List;
import java.util.stream.Stream;
import quorate.authority.Verdict;
import quorate.kernel.Citation;

/** On what an answer rests. */
final class Grounds {

    private Grounds() {}

    /** Every source of the answer, each once. */
    static List<Citation> of(Verdict verdict) {
        var all = switch (verdict) {
            case Verdict.Permitted permitted ->
                Stream.of(
                                permitted.chain().stream().flatMap(step -> step.sources().stream()),
                                permitted.owed().stream().flatMap(owed -> owed.sources().stream()),
                                permitted.remarks().stream().flatMap(remark -> remark.sources().stream()))
                        .flatMap(each -> each);
            case Verdict.Refused refused ->
                refused.objections().stream().flatMap(objection -> objection.sources().stream());
            case Verdict.Unsettled unsettled -> unsettled.readings().stream();
        };
        return all.distinct().toList();
    }
}
