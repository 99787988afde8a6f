package quorate.sanctions;

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

/** A remedial notice to Chapel Street, drafted and not served. */
class NoticeAddresses implements AddressExamples {

    private final String contract;
    private final String notice;

    NoticeAddresses(Sanctions sanctions, Contracts contracts, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var practice = view.findByCode("key", "chapel-street").orElseThrow().id();
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var filed = new Filed(
                Fresh.idOf("addresses", "contract with a notice"),
                "pms",
                "PMS of Chapel Street Practice",
                "Z90002",
                ccg,
                Optional.empty(),
                Span.since(LocalDate.of(2014, 4, 1)),
                List.of(),
                "the signed copy",
                Optional.empty());
        var id = contracts.enter(filed, new Actor.Person(secretary)).orThrow();
        var draft = sanctions.draft(new Notice(
                Fresh.idOf("addresses", "notice"),
                NoticeKind.REMEDIAL,
                "Z90002",
                practice,
                ccg,
                id,
                new Notice.Body(
                        "pms",
                        "",
                        clocks.today(),
                        clocks.today().plusDays(27),
                        "The surgery was shut",
                        "Open it",
                        "yes",
                        "",
                        0,
                        "",
                        "no",
                        "",
                        List.of(),
                        "",
                        ""),
                clocks.today(),
                secretary));
        contract = "/contracts/" + id;
        notice = draft.page();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/contracts/{id}/notices/new",
                        List.of(
                                contract + "/notices/new",
                                contract + "/notices/new?kind=sanction",
                                contract + "/notices/new?kind=withholding"),
                "/contracts/notices/{id}", List.of(notice),
                "/contracts/notices/{id}/steps", List.of(notice + "/steps"),
                "/contracts/notices/{id}/paper.pdf", List.of(notice + "/paper.pdf"));
    }
}
