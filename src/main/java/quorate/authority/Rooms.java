package quorate.authority;

import java.util.List;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.web.Words;

/** Whether this room may decide: an inquorate meeting has no authority. */
final class Rooms {

    private Rooms() {}

    static void ask(Case it, Opinion opinion) {
        var room = it.question.room().orElse(null);
        var terms = it.terms;
        var instrument = it.instrument;
        if (room == null || terms == null || instrument == null) return;
        var quorate = terms.quorate(room);
        if (quorate.truth() == Truth.YES) return;
        if (quorate.truth() == Truth.UNKNOWN) {
            opinion.ask(
                    "local.quorum",
                    quorate.question().orElse("The terms leave open whether this room may decide") + ".",
                    "the chair, with the secretary",
                    "",
                    List.of(instrument.cite("quorum")));
            return;
        }
        var remedy = remedy(terms, room);
        var tallies = quorate.tallies();
        for (var at = 0; at < tallies.size(); at++) {
            var failing = tallies.get(at).sentences(Truth.NO);
            if (failing.isEmpty()) continue;
            var code = at == 0
                    ? "local.quorum"
                    : at == 1 && !terms.chairing().isEmpty() ? "local.chair" : "local.majority";
            opinion.refuse(
                    code,
                    Weight.LOCAL,
                    Words.sentence(String.join(". ", failing)) + ".",
                    remedy,
                    List.of(instrument.cite(code.substring("local.".length()))));
        }
    }

    private static String remedy(Terms terms, Room room) {
        var mends = terms.mends(room);
        if (mends.isEmpty()) return "Defer the item, or take it to another body without these conflicts";
        var ways = mends.stream()
                .limit(3)
                .map(way -> Words.list(way.stream().map(Mend::sentence).toList(), "and"))
                .toList();
        return "It would stand if " + Words.list(ways, "or if");
    }
}
