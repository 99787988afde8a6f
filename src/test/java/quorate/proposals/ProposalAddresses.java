package quorate.proposals;

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
import quorate.proposals.Proposal.Act;
import quorate.proposals.Proposal.Body;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** Hilltop's contract, and a proposal to end it. */
class ProposalAddresses implements AddressExamples {

    private final String contract;
    private final String proposal;

    ProposalAddresses(Proposals proposals, Contracts contracts, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var by = new Actor.Person(secretary);
        var from = LocalDate.of(2014, 4, 1);
        var filed = new Filed(
                Fresh.idOf("addresses", "contract to end"),
                "gms",
                "GMS of Hilltop Practice",
                "Z90005",
                ccg,
                Optional.empty(),
                Span.since(from),
                List.of(),
                "the signed copy",
                Optional.empty());
        var id = contracts.enter(filed, by).orThrow();
        var key = Fresh.idOf("addresses", "proposal");
        proposals
                .lay(
                        new Proposal(
                                key,
                                Proposals.matterOf(key),
                                id,
                                ccg,
                                Act.END,
                                new Body(
                                        filed.title(),
                                        "gms",
                                        "Z90005",
                                        clocks.today(),
                                        LocalDate.of(2016, 12, 31),
                                        "",
                                        "",
                                        "",
                                        ""),
                                clocks.today(),
                                secretary,
                                Optional.empty(),
                                Optional.empty()),
                        "The contractor resigns",
                        by)
                .orThrow();
        contract = "/contracts/" + id;
        proposal = "/contracts/proposals/" + key;
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/contracts/{id}/proposals/new",
                        List.of(contract + "/proposals/new?act=vary", contract + "/proposals/new"),
                "/contracts/proposals/{id}", List.of(proposal),
                "/contracts/proposals/{id}/undoings", List.of(proposal + "/undoings"));
    }
}
