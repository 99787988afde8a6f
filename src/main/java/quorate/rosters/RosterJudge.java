package quorate.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.intake.Table;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.PersonName;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/** Holds the rows of a list against the register: who is known by their post, what is new, what cannot be. */
final class RosterJudge {

    private static final int FEW = 6;

    private final Register register;
    private final Roster.Columns columns;
    private final View view;
    private final Map<String, PartyId> bodies = new HashMap<>();
    private final List<Named> people;
    private final List<String> names = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    private record Named(Party party, PersonName name) {}

    /** What becomes of a row. */
    enum Outcome {
        NEW("New"),
        CHANGED("Changed"),
        UNCHANGED("Unchanged"),
        REJECTED("Rejected");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One line of the report.
     *
     * @param remedy what would mend it; empty where nothing is wrong
     */
    record Line(int line, String name, String post, Outcome outcome, String sentence, String remedy) {}

    /**
     * A row that can be entered, and how.
     *
     * @param person whoever holds the post already, or is known by their e-mail address at work; empty for somebody new
     * @param post empty for one that is to be set up
     * @param in the committee or body that the post is in
     * @param from the first day on which they hold it
     */
    record Judged(
            RosterReading.Entry entry,
            Outcome outcome,
            Optional<PartyId> person,
            Optional<PartyId> post,
            PartyId in,
            LocalDate from,
            String sentence,
            String remedy) {

        Line line() {
            return new Line(entry.line(), entry.name(), entry.post(), outcome, sentence, remedy);
        }
    }

    RosterJudge(Register register, PartyId body, Roster.Columns columns) {
        this.register = register;
        this.columns = columns;
        this.view = register.on(columns.day());
        bodies.put("", body);
        view.find(body).ifPresent(own -> name(own));
        view.linksTo(body, Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(part -> part.kind() != Kind.POST)
                .forEach(this::name);
        this.people = view.list(Kind.PERSON).stream()
                .flatMap(party -> PersonName.read(party.name()).stream().map(name -> new Named(party, name)))
                .toList();
    }

    private void name(Party party) {
        if (names.size() < FEW) names.add("“" + party.name() + "”");
        bodies.put(key(party.name()), party.id());
        party.code().ifPresent(code -> bodies.put(key(code), party.id()));
        party.trait("key").ifPresent(word -> bodies.put(key(word), party.id()));
    }

    static String key(String text) {
        return Table.key(text.replace('’', '\'').replaceAll("[.,'\"]", ""));
    }

    List<Judged> judge(List<RosterReading.Entry> entries) {
        return entries.stream().map(this::judge).toList();
    }

    Judged judge(RosterReading.Entry entry) {
        var in = Optional.ofNullable(bodies.get(key(entry.body())));
        var from = entry.from().orElse(columns.day());
        if (in.isEmpty()) {
            return rejected(
                    entry,
                    "“" + entry.body() + "” is neither this body nor a committee of it.",
                    "Write " + Words.list(names, "or") + ", or leave the cell empty.");
        }
        var post = postOf(entry.post(), in.get(), from);
        if (post.isEmpty() && !columns.newPosts()) {
            return rejected(
                    entry,
                    "The register knows no post “" + entry.post() + "” there.",
                    "Write it as the register has it, or let posts be set up.");
        }
        if (post.isPresent()) {
            var then = register.on(from);
            for (var holding : then.linksTo(post.get(), Tie.HOLDS)) {
                var holder = then.find(holding.from());
                if (holder.isEmpty()) continue;
                if (key(holder.get().name()).equals(key(entry.name())))
                    return known(entry, holding, holder.get(), in.get());
                return rejected(
                        entry,
                        holder.get().name() + " holds this post " + Words.span(holding.span()) + ".",
                        "End that first, or give the day on which it passed.");
            }
        }
        if (!given.add(key(entry.post()) + "\u0000" + in.get()) && entry.until().isEmpty()) {
            return rejected(
                    entry,
                    "Another row of this list gives the post to somebody else.",
                    "Give each a post of its own, such as GP member 1 and GP member 2, or the days on which it passed.");
        }
        return fresh(entry, byEmail(entry), post, in.get(), from);
    }

    private Judged fresh(
            RosterReading.Entry entry, Optional<PartyId> person, Optional<PartyId> post, PartyId in, LocalDate from) {
        var parts = new ArrayList<String>();
        if (person.isPresent()) {
            parts.add("Known by the e-mail address at work and the name: holds the post from " + Words.day(from));
        } else {
            parts.add("Entered, and holds the post from " + Words.day(from));
            var perhaps = perhaps(entry);
            if (!perhaps.isEmpty()) {
                parts.add("may be the same person as " + Words.list(perhaps, "or") + ", for you to decide");
            }
        }
        if (post.isEmpty()) parts.add("the post is set up");
        return new Judged(
                entry, Outcome.NEW, person, post, in, from, Words.sentence(String.join("; ", parts)) + ".", "");
    }

    /** Somebody who holds this very post under this very name, in this body. */
    private Judged known(RosterReading.Entry entry, Link holding, Party holder, PartyId in) {
        var changes = new ArrayList<String>();
        if (entry.until().isPresent() && !entry.until().equals(holding.span().end())) {
            changes.add("The post ends after " + Words.day(entry.until().get().minusDays(1)));
        }
        traits(entry).forEach((name, value) -> {
            if (!holder.trait(name).orElse("").equals(value)) {
                changes.add(name.equals("email") ? "Another e-mail address at work" : "Profession: " + value);
            }
        });
        return new Judged(
                entry,
                changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED,
                Optional.of(holder.id()),
                Optional.of(holding.to()),
                in,
                holding.span().from(),
                changes.isEmpty() ? "The register says so already." : String.join(". ", changes) + ".",
                "");
    }

    static Map<String, String> traits(RosterReading.Entry entry) {
        var traits = new HashMap<String, String>();
        if (!entry.email().isEmpty()) traits.put("email", entry.email());
        if (!entry.profession().isEmpty()) traits.put("profession", entry.profession());
        return traits;
    }

    private static Judged rejected(RosterReading.Entry entry, String sentence, String remedy) {
        return new Judged(
                entry,
                Outcome.REJECTED,
                Optional.empty(),
                Optional.empty(),
                new PartyId(new java.util.UUID(0, 0)),
                LocalDate.EPOCH,
                sentence,
                remedy);
    }

    private Optional<PartyId> postOf(String title, PartyId in, LocalDate from) {
        return Stream.of(view, register.on(from))
                .flatMap(
                        then -> then.linksTo(in, Tie.PART_OF).stream().flatMap(link -> then.find(link.from()).stream()))
                .filter(party -> party.kind() == Kind.POST)
                .filter(party -> Stream.of(party.name(), party.trait("title").orElse(""))
                        .anyMatch(name -> key(name).equals(key(title))))
                .map(Party::id)
                .findFirst();
    }

    /** An address at work is one person's, if the name fits as well. */
    private Optional<PartyId> byEmail(RosterReading.Entry entry) {
        var name = PersonName.read(entry.name());
        if (entry.email().isEmpty() || name.isEmpty()) return Optional.empty();
        return people.stream()
                .filter(each -> each.party()
                        .trait("email")
                        .filter(entry.email()::equals)
                        .isPresent())
                .filter(each -> each.name().likeness(name.get()).isPresent())
                .map(each -> each.party().id())
                .findFirst();
    }

    private List<String> perhaps(RosterReading.Entry entry) {
        return PersonName.read(entry.name()).stream()
                .flatMap(name -> people.stream()
                        .filter(each -> each.name().likeness(name).isPresent()))
                .limit(3)
                .map(each -> each.party().name())
                .toList();
    }

    /** Whoever holds a post in the body or its committees and is on no row. */
    List<String> notOnTheList(List<Judged> judged) {
        var listed = judged.stream().flatMap(each -> each.person().stream()).toList();
        return bodies.values().stream()
                .distinct()
                .flatMap(in -> view.linksTo(in, Tie.PART_OF).stream())
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.POST)
                .flatMap(post -> view.holdersOf(post.id()).stream()
                        .filter(holder -> !listed.contains(holder))
                        .flatMap(holder -> view.find(holder).stream())
                        .map(holder ->
                                holder.name() + ", " + post.trait("title").orElse(post.name())))
                .distinct()
                .sorted()
                .toList();
    }
}
