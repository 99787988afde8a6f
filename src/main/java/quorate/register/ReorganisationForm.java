package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Reorganisation.Heir;
import quorate.register.Reorganisation.Move;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** Reads what somebody typed about a reorganisation. Bodies are found by code or name, also on days they did not exist. */
record ReorganisationForm(Picture picture, LocalDate day, Typed typed) {

    static final List<Choice> SORTS = List.of(
            Choice.of("merging", "Merger").hint("Two or more bodies end, and one begins or survives"),
            Choice.of("moving", "Boundary move").hint("Practices or places move from one commissioner to another"),
            Choice.of("clustering", "Cluster").hint("Boards share leaders; each remains a body of its own"));

    static final List<Choice> HEIRS =
            List.of(Choice.of("new", "A new body"), Choice.of("survivor", "One that there is already"));

    static final List<Choice> KINDS = Stream.of(
                    Kind.ICB, Kind.CCG, Kind.STP, Kind.PLACE, Kind.LOCALITY, Kind.NETWORK, Kind.FEDERATION)
            .map(kind -> Choice.of(Code.of(kind), Words.sentence(kind.toString())))
            .toList();

    static final List<Choice> POSTS = List.of(
            Choice.of("end", "They end with their body"),
            Choice.of("pass", "They pass to whoever takes over").hint("With whoever holds them: staff that transfers"));

    /** Every field, to be carried from page to page. */
    static final List<String> FIELDS = List.of(
            "key",
            "sort",
            "ending",
            "heir",
            "survivor",
            "heir-kind",
            "heir-name",
            "heir-code",
            "moves",
            "posts",
            "boards",
            "name",
            "day",
            "day-day",
            "day-month",
            "day-year",
            "why");

    private static final int LONG = 40_000;

    /** What is meant, or nothing where anything typed is at fault. */
    static Optional<Reorganisation> read(Typed typed, Picture picture) {
        var key = typed.id("key");
        if (key.isEmpty()) {
            typed.fault("key", "This form has no key: begin again from the list of reorganisations");
            return Optional.empty();
        }
        var sort = typed.choice("sort", "Choose what sort of reorganisation it is", Reorganisation.Sort.class);
        var form = new ReorganisationForm(picture, typed.optionalDay("day").orElse(LocalDate.EPOCH), typed);
        var act = switch (sort) {
            case MERGING -> form.merging(key.get());
            case MOVING -> form.moving(key.get());
            case CLUSTERING -> form.clustering(key.get());
        };
        return typed.isFaulty() ? Optional.empty() : Optional.of(act);
    }

    private Reorganisation merging(UUID key) {
        var ending = bodies("ending", "Enter the bodies that end, one on each line");
        var heir = heir(key);
        var moves = moves(false);
        var pass = typed.choice("posts", "Choose what becomes of their posts", List.of("end", "pass"))
                .equals("pass");
        return new Reorganisation.Merging(key, first(), ending, heir, moves, pass, why());
    }

    private Heir heir(UUID key) {
        var which = typed.choice("heir", "Choose who takes over", List.of("new", "survivor"));
        if (which.equals("survivor")) {
            var survivor =
                    typed.found("survivor", "Nobody is known by that code or name: enter who takes over", this::find);
            return new Heir(
                    survivor.orElse(Register.NHS_ENGLAND), Optional.empty(), typed.optionalLine("heir-name"), "");
        }
        var kind = typed.choice(
                "heir-kind",
                "Choose what the new body is",
                KINDS.stream().map(Choice::value).toList());
        var name = typed.line("heir-name", "Enter the name of the new body");
        var code = typed.optionalLine("heir-code").strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{0,12}"))
            typed.fault("heir-code", "A code has letters and figures only, such as 15N");
        var id = new PartyId(Fresh.idOf("reorganisation", "heir", key.toString()));
        return new Heir(id, Optional.of(Kind.parse(kind)), name, code);
    }

    private Reorganisation moving(UUID key) {
        var moves = moves(true);
        var ending = typed.value("ending").isBlank() ? List.<PartyId>of() : bodies("ending", "");
        var first = first();
        var before = new Sight(picture, first.isAfter(LocalDate.MIN) ? first.minusDays(1) : first, Fact.OPEN);
        var giving = new LinkedHashSet<PartyId>();
        moves.forEach(move -> ReorganisationChecks.whose(move.what(), before).ifPresent(giving::add));
        return new Reorganisation.Moving(key, first, List.copyOf(giving), moves, ending, why());
    }

    private Reorganisation clustering(UUID key) {
        var boards = bodies("boards", "Enter the boards that share leaders, one on each line");
        var name = typed.line("name", "Enter what the cluster is called");
        var id = new PartyId(Fresh.idOf("reorganisation", "cluster", key.toString()));
        return new Reorganisation.Clustering(key, first(), boards, id, name, why());
    }

    private LocalDate first() {
        return typed.day("day", "Enter the first day on which it is so");
    }

    private String why() {
        return typed.text("why", "Enter the order, agreement or decision behind it", 1_000);
    }

    private List<PartyId> bodies(String field, String missing) {
        var found = new LinkedHashSet<PartyId>();
        var lines = lines(typed.text(field, missing, LONG));
        lines.forEach(line -> find(line).ifPresentOrElse(found::add, () -> unknown(field, lines, line)));
        return List.copyOf(found);
    }

    private List<Move> moves(boolean needed) {
        var lines = lines(
                needed
                        ? typed.text("moves", "Enter what moves, and where it goes", LONG)
                        : typed.optionalText("moves", LONG));
        var moves = new ArrayList<Move>();
        lines.forEach(line -> {
            var parts = line.split("\\s*[;\\t]\\s*");
            if (parts.length != 2) {
                typed.fault(
                        "moves",
                        "Line " + (lines.indexOf(line) + 1) + ", “" + line
                                + "”, must be a practice or place, a semicolon, and where it goes, such as Z90001; 98F");
                return;
            }
            var what = find(parts[0]);
            var to = find(parts[1]);
            if (what.isEmpty()) unknown("moves", lines, parts[0]);
            if (to.isEmpty()) unknown("moves", lines, parts[1]);
            if (what.isPresent() && to.isPresent()) moves.add(new Move(what.get(), to.get()));
        });
        return List.copyOf(new LinkedHashSet<>(moves));
    }

    /** All of them in one sentence: a field shows one fault. */
    private void unknown(String field, List<String> lines, String first) {
        var unknown = lines.stream()
                .flatMap(line -> Stream.of(line.split("\\s*[;\\t]\\s*")))
                .filter(word -> find(word).isEmpty())
                .distinct()
                .map(word -> "“" + word + "”")
                .toList();
        typed.fault(
                field,
                "Nobody in the register is known by " + Words.list(unknown.isEmpty() ? List.of(first) : unknown, "or")
                        + ": enter a code such as 00K, or the whole name");
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** By code, by whole name, or by words that fit one only: first whoever existed next to the day. */
    private Optional<PartyId> find(String text) {
        var word = text.strip();
        if (word.isEmpty()) return Optional.empty();
        for (var on : List.of(day.equals(LocalDate.EPOCH) ? day : day.minusDays(1), day)) {
            var found = new Sight(picture, on, Fact.OPEN).findByCode("ods", word.toUpperCase(Locale.ROOT));
            if (found.isPresent()) return found.map(Party::id);
        }
        var everywhere = picture.withCode("ods", word);
        if (!everywhere.isEmpty()) return Optional.of(everywhere.getFirst());
        return named(
                word,
                picture.index().matching(word).stream()
                        .flatMap(id -> picture.find(id).flatMap(Dossier::latest).stream())
                        .filter(party -> party.kind() != Kind.PERSON && party.kind() != Kind.POST)
                        .toList());
    }

    private static Optional<PartyId> named(String word, List<Party> found) {
        return found.stream()
                .filter(party -> party.name().equalsIgnoreCase(word))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .map(Party::id);
    }
}
