package quorate.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.contracts.Agreement;
import quorate.web.Sort;

/**
 * A line of the list of a commissioner's documents: one that is held, or one that is expected.
 *
 * @param elsewhere where the contract says that it lies
 */
record InventoryLine(
        Agreement agreement,
        String contractor,
        DocumentKind kind,
        Optional<Held> held,
        Optional<String> elsewhere,
        State state) {

    static final List<String> HEADINGS = List.of(
            "code",
            "contractor",
            "contract",
            "kind",
            "title",
            "day",
            "state",
            "signed by",
            "original",
            "about",
            "filed",
            "sha256");

    static InventoryLine of(Agreement agreement, String contractor, Held held, State state) {
        return new InventoryLine(agreement, contractor, held.kind(), Optional.of(held), Optional.empty(), state);
    }

    static InventoryLine of(Agreement agreement, String contractor, Pile.Missing missing) {
        return new InventoryLine(
                agreement,
                contractor,
                missing.kind(),
                Optional.empty(),
                missing.elsewhere(),
                missing.elsewhere().isPresent() ? State.ELSEWHERE : State.MISSING);
    }

    String title() {
        return held.map(Held::title).orElse("");
    }

    Optional<LocalDate> day() {
        return held.map(Held::day);
    }

    boolean fits(String words) {
        var wanted = words.toLowerCase(Locale.UK);
        return agreement.practice().toLowerCase(Locale.UK).equals(wanted)
                || contractor.toLowerCase(Locale.UK).contains(wanted)
                || agreement.title().toLowerCase(Locale.UK).contains(wanted);
    }

    /** By itself what is missing first. */
    static Comparator<InventoryLine> order(Sort sort) {
        var byContractor = Comparator.comparing(InventoryLine::contractor)
                .thenComparing(it -> it.agreement().title())
                .thenComparing(it -> it.kind().title())
                .thenComparing(InventoryLine::title);
        Comparator<InventoryLine> order = switch (sort.by()) {
            case "contractor" -> byContractor;
            case "kind" ->
                Comparator.comparing((InventoryLine it) -> it.kind().title()).thenComparing(byContractor);
            case "day" ->
                Comparator.comparing((InventoryLine it) -> it.day().orElse(LocalDate.MIN))
                        .thenComparing(byContractor);
            default ->
                Comparator.comparing((InventoryLine it) -> it.state() != State.MISSING)
                        .thenComparing(it -> it.state() != State.DRAFT)
                        .thenComparing(byContractor);
        };
        return sort.down() ? order.reversed() : order;
    }

    List<String> row() {
        return List.of(
                agreement.practice(),
                contractor,
                agreement.title(),
                kind.title(),
                title(),
                day().map(LocalDate::toString).orElse(""),
                state.toString(),
                held.map(Held::signers).orElse(""),
                held.map(Held::original).or(() -> elsewhere).orElse(""),
                held.map(it -> it.about().title()).orElse(""),
                held.map(it -> it.filed().toString()).orElse(""),
                held.map(it -> it.copy().hash()).orElse(""));
    }
}
