package quorate.studio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Instrument;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Typed;

/** What is drafted, for whom, and from which day. */
record BeginForm(Draft.Kind kind, LocalDate from, Content content, Optional<Instrument> before) {

    static final List<Choice> KINDS = List.of(
            Choice.of("terms", "Terms of reference").hint("Of a committee that is in the register"),
            Choice.of("scheme", "Scheme of delegation").hint("What officers may decide alone, and up to what value"),
            Choice.of("joint", "Joint arrangement").hint("Bodies exercise functions together"));

    static BeginForm read(Typed typed, UUID id, Desk desk, Register register, Law law) {
        var kind = typed.choice("kind", "Select what you draft", Draft.Kind.class);
        var from = typed.day("from", "Enter the day from which it is to hold");
        var around = new Part.Around(law.on(typed.faultOf("from").isEmpty() ? from : LocalDate.EPOCH), register);
        var chosen = typed.id("instrument").map(InstrumentId::new).flatMap(desk::find);
        if (kind == Draft.Kind.JOINT)
            return of(kind, from, id, desk, chosen, agreed(typed, from, around), "Joint arrangement");
        var body = body(typed, kind, around);
        if (typed.isFaulty()) return new BeginForm(kind, from, new Content(Map.of(), List.of(), Map.of()), chosen);
        var of = body.orElseThrow();
        var name = register.on(from).find(of).map(Party::name).orElse("");
        var before = chosen.or(() -> desk.inForce(kind, of, from));
        var words = kind == Draft.Kind.TERMS ? "Terms of reference of the " : "Scheme of delegation of ";
        return of(kind, from, id, desk, before, own(kind, of, around), words + name.replaceFirst("^[Tt]he ", ""));
    }

    private static Map<String, Object> agreed(Typed typed, LocalDate from, Part.Around around) {
        var parties = Part.bodies(
                typed,
                "for",
                "Enter the bodies that agree, one on each line",
                around,
                Kind.NHS_ENGLAND,
                Kind.CCG,
                Kind.ICB);
        return Map.of("parties", parties, "basis", basis(from));
    }

    private static Optional<PartyId> body(Typed typed, Draft.Kind kind, Part.Around around) {
        var bodies = kind == Draft.Kind.TERMS
                ? new Kind[] {Kind.COMMITTEE}
                : new Kind[] {Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND};
        var text = typed.line("for", "Enter the body it is for");
        if (text.isEmpty()) return Optional.empty();
        var found = around.party(text, bodies).or(() -> PartyId.find(text));
        if (found.isEmpty()) {
            typed.fault(
                    "for",
                    kind == Draft.Kind.TERMS
                            ? "No committee was called that on the first day. Set up a new committee under Meetings"
                            : "No commissioner was called that on the first day; enter its code or exact name");
        }
        return found;
    }

    /** What a draft without a forerunner says of whose it is. */
    private static Map<String, Object> own(Draft.Kind kind, PartyId body, Part.Around around) {
        if (kind == Draft.Kind.SCHEME) return Map.of("of", body.toString(), "limits", List.of());
        var parents = around.register().on(around.law().day()).linksFrom(body, Tie.PART_OF).stream()
                .map(Link::to)
                .map(PartyId::toString)
                .toList();
        return Map.of("body", body.toString(), "of", parents, "form", "committee");
    }

    private static String basis(LocalDate day) {
        return day.isBefore(LocalDate.of(2022, 7, 1)) ? "14Z3" : "65Z6";
    }

    private static BeginForm of(
            Draft.Kind kind,
            LocalDate from,
            UUID id,
            Desk desk,
            Optional<Instrument> before,
            Map<String, Object> own,
            String title) {
        if (before.isPresent()) {
            var said = desk.said(before.get());
            var end = before.get()
                    .span()
                    .end()
                    .filter(from::isBefore)
                    .map(LocalDate::toString)
                    .orElse("");
            return new BeginForm(kind, from, said.with("span", from + "/" + end), before);
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", kind.key());
        data.put("id", new InstrumentId(Fresh.idOf("studio", id.toString())).toString());
        data.put("title", title);
        data.put("span", from + "/");
        data.put("acts", List.of());
        data.putAll(own);
        return new BeginForm(kind, from, new Content(data, List.of(), Map.of()), before);
    }

    static Typed prefilled(Optional<Instrument> of, Typed asked, Part.Around around) {
        var known = new HashMap<String, String>();
        known.put("kind", asked.value("kind"));
        known.put("for", asked.value("for"));
        of.ifPresent(instrument -> {
            known.put("instrument", instrument.id().toString());
            var content = Content.of(instrument);
            known.put("kind", content.text("kind"));
            known.put(
                    "for",
                    switch (content.text("kind")) {
                        case "terms" -> nameOrId(content.text("body"), around);
                        case "joint" ->
                            String.join(
                                    "\n",
                                    content.words("parties").stream()
                                            .map(around::nameOf)
                                            .toList());
                        default -> around.nameOf(content.text("of"));
                    });
        });
        return Typed.prefilled(known);
    }

    /** Committees of different commissioners often have the same name: where it is not found again, the id is. */
    private static String nameOrId(String id, Part.Around around) {
        var name = around.nameOf(id);
        var found = around.party(name, Kind.COMMITTEE).map(PartyId::toString);
        return found.filter(id::equals).isPresent() ? name : id;
    }
}
