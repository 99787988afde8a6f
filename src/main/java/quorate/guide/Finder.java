package quorate.guide;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.kernel.Citation;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.OnDay;
import quorate.web.Typed;
import quorate.web.Words;

/** Finds the commissioner that somebody means, on the day they mean; says when it existed if that is another day. */
@Component
class Finder {

    static final String FIELD = "commissioner";
    private static final Kind[] KINDS = {Kind.CCG, Kind.ICB};

    private static final int MOST_KNOWN = 50;

    private final Register register;
    private final Authority authority;

    Finder(Register register, Authority authority) {
        this.register = register;
        this.authority = authority;
    }

    /**
     * @param one the only one it can be
     * @param several those it may be, where the words fit more than one
     */
    record Found(Optional<Party> one, List<Choice> several) {
        static final Found NOTHING = new Found(Optional.empty(), List.of());
    }

    /** What the field {@code commissioner} says; noted as a fault where it says nothing that fits. */
    Found commissioner(Typed typed, LocalDate day, long known) {
        return named(typed, FIELD, day, known);
    }

    Found named(Typed typed, String field, LocalDate day, long known) {
        var text = typed.optionalLine(field);
        if (text.isEmpty()) return Found.NOTHING;
        var exact = register.on(day, known).findByWord(text);
        if (exact.isPresent() && exact.get().kind().isCommissioner()) return new Found(exact, List.of());
        if (exact.isPresent()) {
            typed.fault(
                    field,
                    exact.get().name() + " is not a commissioner. Enter a clinical commissioning group or an"
                            + " integrated care board");
            return Found.NOTHING;
        }
        var found = register.search(Search.of(text, KINDS), day, known).parties();
        var same = found.stream()
                .filter(party -> party.name().equalsIgnoreCase(text))
                .findFirst();
        if (same.isPresent()) return new Found(same, List.of());
        if (found.size() == 1) return new Found(Optional.of(found.getFirst()), List.of());
        if (found.isEmpty()) typed.fault(field, nobody(text, day, known));
        return new Found(
                Optional.empty(),
                found.stream()
                        .map(party -> Choice.of(word(party), party.name()))
                        .toList());
    }

    private String nobody(String text, LocalDate day, long known) {
        var gone = register.search(Search.of(text, KINDS).state(Search.State.ANY), day, known)
                .parties();
        if (gone.size() != 1) return "No commissioner of that name or code existed on " + Words.day(day);
        var party = gone.getFirst();
        var heir = register.on(day, known).linksTo(party.id(), Tie.SUCCESSOR_OF).stream()
                .flatMap(link -> register.on(day, known).find(link.from()).stream())
                .findFirst();
        return party.name() + " did not exist on " + Words.day(day) + ". It existed "
                + Words.span(party.life())
                + heir.map(next -> ", and " + next.name() + " came after it").orElse("");
    }

    /** Commissioners of the day with an instrument on record: those that these pages know most of. */
    List<Party> listKnown(LocalDate day, long known) {
        var instruments = authority.instruments(known);
        var view = register.on(day, known);
        return Stream.of(KINDS)
                .flatMap(kind -> view.list(kind).stream())
                .filter(party -> instruments.about(party.id()).stream()
                        .anyMatch(instrument -> instrument.span().holdsOn(day)))
                .limit(MOST_KNOWN)
                .toList();
    }

    /** Where a source can be read about: the page of an instrument or of a document; empty for neither. */
    static String pageOf(Citation citation) {
        if (citation.source().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            return "/instruments/" + citation.source();
        return citation.source().equals("record") ? "" : "/law/sources/" + citation.source();
    }

    /** The end of an address: what is asked, and the day where it is not today. */
    static String query(String asked, OnDay day) {
        var when = day.isToday() ? "" : day.query().substring(1);
        var all = asked + (asked.isEmpty() || when.isEmpty() ? "" : "&") + when;
        return all.isEmpty() ? "" : "?" + all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How an address speaks of a party: by its code where it has one. */
    static String word(Party party) {
        return party.code().orElseGet(() -> party.id().toString());
    }
}
