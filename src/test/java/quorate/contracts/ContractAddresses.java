package quorate.contracts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** The contract of Mill Lane, with what is missing from it. */
class ContractAddresses implements AddressExamples {

    private static final Actor TEST = new Actor.Process("test");

    private final String one;

    ContractAddresses(Contracts contracts, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var from = LocalDate.of(2014, 4, 1);
        var filed = new Filed(
                Fresh.idOf("addresses", "contract"),
                "gms",
                "GMS of Mill Lane Surgery",
                "Z90001",
                ccg,
                Optional.empty(),
                Span.since(from),
                List.of(
                        Clause.of(Term.BEGAN, "", Told.said("2014-04-01"), Span.since(from), "the signed copy"),
                        Clause.of(Term.SIGNED_COPY, "", Told.Nothing.MISSING, Span.since(from), "the handover file")),
                "the handover file",
                Optional.empty());
        this.one = "/contracts/" + contracts.enter(filed, TEST).orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of("", "/list.csv", "/list.xlsx", "/gaps", "/gaps.csv", "/gaps.xlsx")) {
            examples.put(KeptPages.HERE + page, List.of("/contracts/commissioners/anytown-ccg" + page));
        }
        examples.put(ContractPages.PRACTICE, List.of("/contracts/practices/Z90001"));
        examples.put("/contracts/{id}", List.of(one));
        examples.put("/contracts/{id}/clauses/new", List.of(one + "/clauses/new"));
        return examples;
    }
}
