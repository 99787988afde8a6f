package quorate.actionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** Orchard House's contract without a signed copy, as a line of Anytown's log, and a log that was kept. */
class LogAddresses implements AddressExamples {

    private final String line;
    private final String kept;

    LogAddresses(Contracts contracts, LogStore store, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var filed = new Filed(
                Fresh.idOf("addresses", "contract in the log"),
                "gms",
                "GMS of Orchard House",
                "Z90003",
                ccg,
                Optional.empty(),
                Span.since(LocalDate.of(2014, 4, 1)),
                List.of(),
                "the handover file",
                Optional.empty());
        var id = contracts.enter(filed, new Actor.Process("test")).orThrow();
        line = "contracts.gap.copy%20" + id;
        var paper = new Kept(
                Fresh.idOf("addresses", "kept log"),
                ccg,
                clocks.today(),
                clocks.today(),
                Asked.MONTHS,
                List.of(),
                clocks.now(),
                secretary);
        clocks.write(number -> {
            store.insert(paper, number);
            return paper;
        });
        kept = "/contracts/action-logs/" + paper.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var here = "/contracts/commissioners/anytown-ccg/action-log";
        return Map.of(
                LogPages.HERE,
                List.of(here),
                LogPages.HERE + ".csv",
                List.of(here + ".csv"),
                LogPages.HERE + ".xlsx",
                List.of(here + ".xlsx"),
                LogPages.HERE + "/notes",
                List.of(here + "/notes?line=" + line),
                "/contracts/action-logs/{id}",
                List.of(kept));
    }
}
