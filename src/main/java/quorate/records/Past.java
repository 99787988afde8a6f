package quorate.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.intake.Cell;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/** Takes in the papers of the years before Quorate: all that a list names, or nothing and every fault of the list. */
@Component
class Past {

    private static final Set<String> KINDS = Set.of("agenda", "paper", "minutes", "decision", "notice");
    private static final Set<String> PARTS = Set.of("public", "private", "yes", "no");

    private final PastStore store;
    private final Files files;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Past(PastStore store, Files files, Register register, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** A paper of the past was brought in. */
    record BroughtIn(UUID paper, PartyId committee, boolean open, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(paper, committee.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("public", open ? "yes" : "no");
        }
    }

    /** What a row says, once it was understood. */
    record Line(int row, Party committee, LocalDate day, String kind, String title, String file, boolean open) {

        UUID id() {
            return Fresh.idOf("past", committee.id().toString(), day.toString(), kind, file);
        }
    }

    /** @param row of the list; 0 where it is about the whole */
    record Wrong(int row, String sentence) {}

    /**
     * What would come, or came, of it.
     *
     * @param fresh what is not on record yet
     * @param already how many of the list are on record
     * @param unlisted files that the list does not name
     */
    record Report(List<Line> fresh, int already, List<Wrong> wrong, List<String> unlisted) {

        boolean isFaulty() {
            return !wrong.isEmpty();
        }
    }

    /** Reads the list and every file in it, and keeps nothing. @param mine the committees whose record may be added to */
    Report look(Sources sources, Predicate<PartyId> mine) {
        var wrong = new ArrayList<Wrong>();
        var lines = new ArrayList<Line>();
        var names = sources.names();
        var list = listOf(names);
        if (list.isEmpty() || names.size() > Sources.MOST) {
            var sentence = list.isEmpty()
                    ? "There is no list: put a spreadsheet called index.csv or index.xlsx beside the papers."
                    : "There are more than " + Words.number(Sources.MOST)
                            + " files. Bring them in a few years at a time.";
            return new Report(List.of(), 0, List.of(new Wrong(0, sentence)), List.of());
        }
        try {
            for (var row : Listing.read(list.get(), sources)) lines.addAll(read(row, names, mine, wrong));
        } catch (Unreadable unreadable) {
            wrong.add(new Wrong(
                    0, unreadable.sentence() + " " + unreadable.objection().remedy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        twice(lines, wrong);
        var known = store.known(lines.stream().map(Line::id).collect(Collectors.toSet()));
        var fresh = lines.stream().filter(line -> !known.contains(line.id())).toList();
        fresh.forEach(line -> check(line, sources, wrong));
        var listed = lines.stream().map(Line::file).collect(Collectors.toSet());
        var unlisted = names.stream()
                .filter(name -> !listed.contains(name) && !name.equals(list.get()))
                .toList();
        wrong.sort(java.util.Comparator.comparing(Wrong::row));
        return new Report(fresh, lines.size() - fresh.size(), wrong, unlisted);
    }

    private static Optional<String> listOf(List<String> names) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("(.*/)?index\\.(csv|xlsx)"))
                .findFirst();
    }

    private List<Line> read(Listing.Row row, List<String> names, Predicate<PartyId> mine, List<Wrong> wrong) {
        var before = wrong.size();
        var day = day(row, wrong);
        var committee = committee(row.cell("committee"), day.orElse(clocks.today()));
        if (committee.isEmpty()) {
            wrong.add(row.wrong("No committee is called ‘" + row.cell("committee")
                    + "’. Write its name as in the register, or its short name."));
        } else if (!mine.test(committee.get().id())) {
            wrong.add(row.wrong("You are not secretary of ‘" + committee.get().name() + "’."));
        }
        var kind = oneOf(row, "kind", KINDS, "agenda, paper, minutes, decision or notice", wrong);
        var file = names.stream()
                .filter(name -> name.equals(row.cell("file")) || name.endsWith("/" + row.cell("file")))
                .findFirst();
        if (row.cell("file").isEmpty() || file.isEmpty()) {
            wrong.add(row.wrong("There is no file ‘" + row.cell("file") + "’ beside the list."));
        }
        // Nothing is published by guess.
        var open = oneOf(row, "public or private", PARTS, "public or private", wrong);
        if (wrong.size() > before) return List.of();
        var title = row.cell("title").isEmpty()
                ? Words.sentence(kind) + " of " + Words.day(day.orElseThrow())
                : row.cell("title");
        return List.of(new Line(
                row.number(),
                committee.orElseThrow(),
                day.orElseThrow(),
                kind,
                title,
                file.orElseThrow(),
                open.equals("public") || open.equals("yes")));
    }

    private Optional<LocalDate> day(Listing.Row row, List<Wrong> wrong) {
        var day = Cell.findDay(row.cell("date"));
        if (day.isEmpty()) {
            wrong.add(row.wrong("‘date’ must be a day such as 14/06/2011, not ‘" + row.cell("date") + "’."));
        } else if (day.get().isAfter(clocks.today())) {
            wrong.add(row.wrong("‘date’ has not come yet: " + Words.day(day.get()) + "."));
        }
        return day;
    }

    private static String oneOf(Listing.Row row, String column, Set<String> words, String said, List<Wrong> wrong) {
        var word = row.cell(column).toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            wrong.add(row.wrong("‘" + column + "’ must be " + said + ", not ‘" + row.cell(column) + "’."));
        }
        return word;
    }

    private Optional<Party> committee(String word, LocalDate day) {
        if (word.isBlank()) return Optional.empty();
        for (var view : List.of(register.on(day), register.on(clocks.today()))) {
            var found = view.findByWord(word)
                    .or(() -> view.list(Kind.COMMITTEE).stream()
                            .filter(party -> party.name().equalsIgnoreCase(word))
                            .findFirst());
            if (found.filter(party -> party.kind() == Kind.COMMITTEE).isPresent()) return found;
        }
        return Optional.empty();
    }

    private static void twice(List<Line> lines, List<Wrong> wrong) {
        var seen = new HashSet<UUID>();
        lines.removeIf(line -> {
            if (seen.add(line.id())) return false;
            wrong.add(new Wrong(line.row(), "The same file of the same day stands in the list twice."));
            return true;
        });
    }

    private void check(Line line, Sources sources, List<Wrong> wrong) {
        try (var bytes = sources.open(line.file())) {
            files.check(bytes, line.file()).ifPresent(sentence -> wrong.add(new Wrong(line.row(), sentence)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what is new and releases what is public of it, all in one write; or nothing, where anything is wrong. */
    Report bringIn(Sources sources, Predicate<PartyId> mine, Actor by) {
        var report = look(sources, mine);
        if (report.isFaulty() || report.fresh().isEmpty()) return report;
        var kept = new ArrayList<PastStore.Kept>();
        for (var line : report.fresh()) kept.add(keep(line, sources, by));
        clocks.write(number -> {
            var known = store.known(kept.stream().map(PastStore.Kept::id).collect(Collectors.toSet()));
            for (var each : kept) {
                if (known.contains(each.id())) continue;
                store.add(each, number, clocks.now());
                events.publishEvent(new BroughtIn(each.id(), each.committee(), each.open(), by));
                if (each.open()) events.publishEvent(release(each));
            }
            return number;
        });
        return report;
    }

    private PastStore.Kept keep(Line line, Sources sources, Actor by) {
        try (var bytes = sources.open(line.file())) {
            return switch (files.keep(bytes, line.file(), by)) {
                case Upload.Kept(var file, var remarks) ->
                    new PastStore.Kept(
                            line.id(),
                            line.committee().id(),
                            line.day(),
                            line.kind(),
                            line.title(),
                            file.id(),
                            file.name(),
                            line.open());
                case Upload.Refused(var sentence) -> throw new IllegalStateException(sentence);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under an address of its own, so that it never takes the place of what was released here. */
    private Release release(PastStore.Kept kept) {
        var party = register.on(kept.day())
                .find(kept.committee())
                .or(() -> register.on(clocks.today()).find(kept.committee()));
        var key = party.flatMap(one -> one.trait("key"))
                .orElseGet(() -> Walk.slug(party.map(Party::name).orElse("committee")));
        var file = files.get(kept.file());
        var html = "<p>Brought in from the records before Quorate, from the file " + Entities.escape(kept.name())
                + " (SHA-256 " + file.hash() + "). Only its text is shown here.</p>" + files.render(kept.file());
        return new Release(
                key + "/" + kept.day() + "/earlier/" + Walk.slug(kept.title()) + "-"
                        + kept.id().toString().substring(0, 8),
                kept.kind(),
                kept.title() + " (brought in)",
                kept.committee(),
                kept.day(),
                html,
                kept.file().value(),
                null);
    }
}
