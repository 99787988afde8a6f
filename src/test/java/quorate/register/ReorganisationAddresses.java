package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.AddressExamples;

/** Two bodies far from the story that share their leaders. */
class ReorganisationAddresses implements AddressExamples {

    private final String report;

    ReorganisationAddresses(Register register, Reorganising reorganising) {
        var by = new Actor.Process("examples of addresses");
        var boards = List.of("NHS Northmoor ICB", "NHS Southmoor ICB").stream()
                .map(name -> register.admit(PartyId.fresh(), Kind.ICB, name, Span.parse("2022-07-01/"), Map.of(), by)
                        .orThrow())
                .toList();
        var act = new Reorganisation.Clustering(
                UUID.randomUUID(),
                LocalDate.of(2025, 9, 1),
                boards,
                PartyId.fresh(),
                "Moors cluster",
                "Letter of 2025");
        reorganising.carryOut(act, by).orThrow();
        this.report = "/register/reorganisations/" + act.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/register/reorganisations/new", List.of("/register/reorganisations/new?sort=merging"),
                "/register/reorganisations/{id}", List.of(report),
                "/register/reorganisations/{id}/undoings", List.of(report + "/undoings"),
                "/register/reorganisations/{id}/changes.csv", List.of(report + "/changes.csv"));
    }
}
