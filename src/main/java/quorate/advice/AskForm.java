package quorate.advice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import quorate.authority.Facts;
import quorate.authority.Question;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Typed;

/** What somebody typed who has a question for the desk. */
record AskForm(
        Optional<Act> act,
        Optional<Party> body,
        LocalDate day,
        List<Party> about,
        String title,
        String asks,
        String background,
        Map<String, String> facts,
        Optional<MatterId> matter,
        String privilege,
        Optional<PartyId> commissioner) {

    private static final int LONG = 4000;
    private static final int REASON = 500;
    private static final int MOST_PARTIES = 20;
    private static final Kind[] DECIDERS = {
        Kind.NHS_ENGLAND, Kind.AREA_TEAM, Kind.CCG, Kind.ICB, Kind.COMMITTEE, Kind.POST
    };
    private static final Kind[] AFFECTED = {
        Kind.PRACTICE, Kind.BRANCH, Kind.COMPANY, Kind.NETWORK, Kind.FEDERATION, Kind.TRUST, Kind.CCG, Kind.ICB
    };

    /**
     * What the page offers.
     *
     * @param desks the commissioners for which the person works
     * @param matters those that wait for a decision and that the person may see
     * @param officer whether they could read again what they keep to the officers
     */
    record Offered(List<PartyId> desks, List<MatterId> matters, boolean officer) {}

    static AskForm read(Typed typed, Map<String, String> all, Offered offered, Law law, Register register) {
        var act = typed.found(
                "act",
                "Choose what is to be decided",
                id -> law.on(LocalDate.EPOCH).findAct(id));
        var body = typed.value("body").strip();
        if (body.isEmpty()) typed.fault("body", "Enter who would decide it");
        var day = typed.day("day", "Enter the day on which it would be decided");
        var dated = typed.faultOf("day").isEmpty();
        var decider = dated && !body.isEmpty() ? decider(typed, register, day) : Optional.<Party>empty();
        var about = dated ? parties(typed, register, day) : List.<Party>of();
        var title = typed.line("title", "Enter a title, as it is to stand in lists");
        var asks = typed.text("asks", "Enter what you ask", LONG);
        var background = typed.optionalText("background", LONG);
        var facts = Facts.read(all, typed);
        var matter = typed.optionallyOffered("matter", "Choose a matter from the list, or none", offered.matters());
        return new AskForm(
                act,
                decider,
                day,
                about,
                title,
                asks,
                background,
                facts,
                matter,
                privilege(typed, offered),
                commissioner(typed, offered));
    }

    private static Optional<Party> decider(Typed typed, Register register, LocalDate day) {
        return typed.found(
                "body",
                "Enter the name or code of one body that existed on that day",
                text -> decider(text, register, day));
    }

    private static Optional<Party> decider(String text, Register register, LocalDate day) {
        return register.on(day).findByWord(text).or(() -> register.findNamed(text, day, DECIDERS));
    }

    /** What the body that the word means is called, where that name means the same body. */
    static Optional<String> nameOf(String word, Register register, LocalDate day) {
        if (word.isBlank()) return Optional.empty();
        return decider(word, register, day)
                .filter(body ->
                        decider(body.name(), register, day).filter(body::equals).isPresent())
                .map(Party::name);
    }

    /** One to a line, each by its code or whole name. */
    private static List<Party> parties(Typed typed, Register register, LocalDate day) {
        var found = new LinkedHashSet<Party>();
        var lines = typed.optionalText("about", LONG)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_PARTIES)
            typed.fault("about", "Name at most " + MOST_PARTIES + " whom it is about, one to a line");
        lines.stream()
                .limit(MOST_PARTIES)
                .forEach(
                        line -> register.on(day)
                                .findByWord(line)
                                .or(() -> register.findNamed(line, day, AFFECTED))
                                .ifPresentOrElse(
                                        found::add,
                                        () -> typed.fault(
                                                "about",
                                                "“" + (line.length() > 60 ? line.substring(0, 60) + "…" : line)
                                                        + "” is not the code or whole name of anybody who existed on that day")));
        return List.copyOf(found);
    }

    private static String privilege(Typed typed, Offered offered) {
        var kept = !typed.choices("confidential", List.of("privileged")).isEmpty();
        var why = typed.optionalText("privilege", REASON);
        if (!kept) return "";
        if (!offered.officer())
            typed.fault("confidential", "Only the secretary and officers can keep a question to themselves");
        if (why.isEmpty()) typed.fault("privilege", "Enter why it is kept to the secretary and the officers");
        return why;
    }

    private static Optional<PartyId> commissioner(Typed typed, Offered offered) {
        if (offered.desks().size() == 1) return Optional.of(offered.desks().getFirst());
        return typed.offered("commissioner", "Choose for whom you ask", offered.desks());
    }

    Question question() {
        return new Question(
                act.orElseThrow().id(), body.orElseThrow().id(), day, aboutIds(), new Facts(facts), Optional.empty());
    }

    private Set<PartyId> aboutIds() {
        return about.stream().map(Party::id).collect(Collectors.toSet());
    }

    /** @param key the same for the same form, so that sending it twice asks once */
    Inquiry.Draft draft(String key, CurrentPerson person) {
        var id = key.isBlank() ? Fresh.id() : Fresh.idOf("inquiry", person.id().toString(), key);
        return new Inquiry.Draft(
                id, commissioner.orElseThrow(), question(), title, asks, background, matter, privilege);
    }

    /** The form again, as hidden fields carry it from page to page. */
    Map<String, String> carried(String key) {
        var all = new LinkedHashMap<String, String>();
        all.put("key", key);
        all.put("act", act.orElseThrow().id());
        all.put("body", wordOf(body.orElseThrow()));
        all.put("day", day.toString());
        all.put("about", about.stream().map(AskForm::wordOf).collect(Collectors.joining("\n")));
        all.put("title", title);
        all.put("asks", asks);
        all.put("background", background);
        facts.forEach((name, value) -> all.put(Facts.FIELD + name, value));
        matter.ifPresent(id -> all.put("matter", id.toString()));
        if (!privilege.isEmpty()) {
            all.put("confidential", "privileged");
            all.put("privilege", privilege);
        }
        commissioner.ifPresent(id -> all.put("commissioner", id.toString()));
        return all;
    }

    /** How a form speaks of a party: by its code where it has one. */
    static String wordOf(Party party) {
        return party.code().orElseGet(() -> party.id().toString());
    }

    /** The facts that a form carries, to be shown again each in a field of its own. */
    static List<String> factsIn(Map<String, String> all) {
        return all.keySet().stream()
                .filter(name -> name.matches(Facts.FIELD + "[A-Za-z0-9.-]{1,80}"))
                .limit(40)
                .toList();
    }

    static String keyIn(Typed typed) {
        return typed.id("key").map(UUID::toString).orElseGet(() -> Fresh.id().toString());
    }
}
