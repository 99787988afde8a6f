package quorate.guide;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.Remark;

/** What nearly every decision owes or has to mind alike: said once above a table, so that its rows say what is their own. */
record Common(List<Owed> owed, List<Remark> remarks) {

    private static final int FEWEST = 5;

    /** What more than half of those that are permitted have in common; nothing where these are few. */
    static Common of(Stream<Verdict> verdicts) {
        var permitted = verdicts.filter(Verdict.Permitted.class::isInstance)
                .map(Verdict.Permitted.class::cast)
                .toList();
        var owed = new LinkedHashMap<String, Owed>();
        var remarks = new LinkedHashMap<String, Remark>();
        var times = new HashMap<String, Integer>();
        for (var one : permitted) {
            for (var duty : one.owed()) {
                owed.putIfAbsent(duty.rule(), duty);
                times.merge(duty.rule(), 1, Integer::sum);
            }
            for (var remark : one.remarks()) {
                remarks.putIfAbsent(remark.sentence(), remark);
                times.merge(remark.sentence(), 1, Integer::sum);
            }
        }
        var least = Math.max(FEWEST, permitted.size() / 2 + 1);
        return new Common(often(owed, times, least), often(remarks, times, least));
    }

    private static <T> List<T> often(Map<String, T> all, Map<String, Integer> times, int least) {
        return all.entrySet().stream()
                .filter(one -> times.getOrDefault(one.getKey(), 0) >= least)
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean isEmpty() {
        return owed.isEmpty() && remarks.isEmpty();
    }

    /** Those that are not said above the table. */
    List<Owed> without(List<Owed> some) {
        return some.stream()
                .filter(one -> owed.stream().noneMatch(known -> known.rule().equals(one.rule())))
                .toList();
    }

    /** Those sentences that are not said above the table. */
    List<String> other(List<String> sentences) {
        return sentences.stream()
                .filter(one -> remarks.stream()
                                .noneMatch(known -> known.sentence().equals(one))
                        && owed.stream().noneMatch(known -> known.inWords().equals(one)))
                .toList();
    }
}
