package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody typed to find organisations. */
record SearchForm(
        String text,
        Set<Kind> kinds,
        Search.State state,
        Optional<PartyId> commissioner,
        Optional<PartyId> within,
        String area) {

    static final List<Kind> KINDS = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.PERSON && kind != Kind.POST)
            .toList();

    /** Whoever has ever commissioned practices. */
    private static final Kind[] COMMISSIONERS = {
        Kind.CCG, Kind.ICB, Kind.PCT, Kind.REGION, Kind.AREA_TEAM, Kind.COMMISSIONING_HUB, Kind.NHS_ENGLAND
    };

    private static final int NAMED = 3;

    static SearchForm read(Typed typed, View view, Register register) {
        var kinds = KINDS.stream()
                .filter(kind -> typed.isChosen("kind", Code.of(kind)))
                .collect(Collectors.toSet());
        var state = typed.isChosen("state", "closed")
                ? Search.State.CLOSED
                : typed.isChosen("state", "any") ? Search.State.ANY : Search.State.OPEN;
        return new SearchForm(
                typed.optionalLine("q"),
                kinds,
                state,
                commissioner(typed, view, register),
                within(typed, view),
                area(typed));
    }

    private static Optional<PartyId> commissioner(Typed typed, View view, Register register) {
        var text = typed.value("commissioner").strip();
        if (text.isEmpty()) return Optional.empty();
        var coded = view.findByCode("ods", text);
        if (coded.isPresent()) return coded.map(Party::id);
        var found = register.search(Search.of(text, COMMISSIONERS).size(NAMED), view.day(), view.known());
        var exact = found.parties().stream()
                .filter(party -> party.name().equalsIgnoreCase(text))
                .findFirst();
        if (exact.isPresent()) return exact.map(Party::id);
        if (found.total() == 1) return Optional.of(found.parties().getFirst().id());
        typed.fault(
                "commissioner",
                found.total() == 0
                        ? "No commissioner has this code or name on this day: enter a code such as 00K or the beginning"
                                + " of a name, or leave it empty"
                        : Words.number(found.total()) + " commissioners are called like this, such as "
                                + Words.list(found.parties().stream()
                                        .map(SearchForm::named)
                                        .toList())
                                + ": enter the code of one, or more of its name");
        return Optional.empty();
    }

    private static String named(Party party) {
        return party.name() + party.code().map(code -> " (" + code + ")").orElse("");
    }

    private static Optional<PartyId> within(Typed typed, View view) {
        if (typed.value("within").isBlank()) return Optional.empty();
        return typed.found(
                        "within",
                        "This region, team or board did not exist on this day: choose another",
                        view::findByWord)
                .map(Party::id);
    }

    private static String area(Typed typed) {
        var area = typed.optionalLine("area").replace(" ", "");
        if (area.isEmpty() || area.matches("[A-Za-z]{1,2}(\\d[A-Za-z0-9]?)?")) return area;
        typed.fault("area", "Enter the beginning of a postcode, such as LS or LS6, or leave it empty");
        return "";
    }

    Search search(Sort sort, int page, int size) {
        var order = Stream.of(Search.Order.values())
                .filter(each -> Code.of(each).equals(sort.by()))
                .findFirst()
                .orElse(Search.Order.NAME);
        return new Search(text, kinds, state, commissioner, within, area, order, sort.down(), page, size);
    }

    /** What somebody may do who found nothing. */
    String hint(Typed typed, LocalDate day) {
        if (typed.isFaulty()) return typed.faults().getFirst().sentence() + ".";
        var what = text.isEmpty() ? "organisation" : "organisation with a name, code or postcode like “" + text + "”";
        return switch (state) {
            case OPEN ->
                "No " + what + " was open on " + Words.day(day)
                        + ". It may have closed, or have another name: look among the closed ones, or type less of it.";
            case CLOSED -> "No " + what + " had closed by " + Words.day(day) + ".";
            case ANY -> "No " + what + " is in the register up to " + Words.day(day) + ". Type less of it.";
        };
    }

    static List<Choice> kindChoices() {
        return KINDS.stream()
                .map(kind -> Choice.of(Code.of(kind), Words.sentence(kind.toString())))
                .toList();
    }

    static List<Choice> stateChoices() {
        return List.of(
                Choice.of("open", "Open on the day"),
                Choice.of("closed", "Closed by then"),
                Choice.of("any", "Open or closed"));
    }

    /** Regions and teams of NHS England, then boards, of the day. */
    static List<Choice> areaChoices(View view) {
        return Stream.of(Kind.REGION, Kind.AREA_TEAM, Kind.STP, Kind.ICB)
                .flatMap(kind -> view.list(kind).stream())
                .map(party -> Choice.of(party.code().orElse(party.id().toString()), party.name()))
                .toList();
    }
}
