package quorate.inventories;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.contracts.Kinds;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.inventories.SheetJudge.Judged;
import quorate.inventories.SheetJudge.Line;
import quorate.inventories.SheetJudge.Outcome;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.register.Register;

/** Takes a commissioner's list of contracts in, shows what it would change, and enters it as a whole. */
@Component
class Inventories {

    private final SheetStore store;
    private final Contracts contracts;
    private final Kinds kinds;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Inventories(
            SheetStore store,
            Contracts contracts,
            Kinds kinds,
            Register register,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.contracts = contracts;
        this.kinds = kinds;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * A list as it was given.
     *
     * @param columns what each is; empty until somebody has said so
     * @param day as at which day the list is
     * @param report what became of each row; empty until it is entered
     */
    record Given(
            UUID id,
            PartyId commissioner,
            String fileName,
            String hash,
            Sheet sheet,
            List<SheetField> columns,
            Optional<LocalDate> day,
            Optional<List<Line>> report,
            Instant at,
            PartyId by) {

        Given {
            columns = List.copyOf(columns);
        }
    }

    /** A list of contracts was entered. @param counts rows by what became of them */
    record Entered(UUID list, PartyId commissioner, Map<String, Integer> counts, Actor by) implements Happening {

        Entered {
            counts = Map.copyOf(counts);
        }

        @Override
        public List<UUID> about() {
            return List.of(list, commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().toString()));
        }
    }

    /** @throws Unreadable with a sentence, for a file that holds no list */
    Given receive(PartyId commissioner, String fileName, InputStream stream, PartyId by)
            throws IOException, Unreadable {
        var file = RawFile.read(fileName, stream);
        var given = new Given(
                Fresh.id(),
                commissioner,
                fileName,
                file.hash(),
                Sheet.read(file),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                clocks.now(),
                by);
        store.insert(given);
        return given;
    }

    Optional<Given> find(UUID id) {
        return store.find(id);
    }

    List<Given> list() {
        return store.list();
    }

    /** What each column is: as was said of the same heading last time, else by its words. */
    List<SheetField> guess(Given given) {
        return SheetField.guess(given.sheet().headings(), store.remembered(given.commissioner()));
    }

    void match(Given given, List<SheetField> columns, LocalDate day) {
        store.match(given.id(), columns, day);
    }

    /** @param lines every row and every fault, by row */
    record Preview(List<Judged> judged, List<Line> lines, List<String> notes) {}

    Preview preview(Given given) {
        var day = given.day().orElseThrow();
        var body = register.on(day).get(given.commissioner());
        var reading = SheetReading.of(given.sheet(), given.columns());
        var judge = new SheetJudge(
                register,
                contracts.holdings(day, Long.MAX_VALUE),
                kinds,
                body,
                "list of contracts, " + given.fileName());
        var judged = reading.entries().stream().map(judge::judge).toList();
        var lines = new ArrayList<>(judged.stream().map(Judged::line).toList());
        reading.faults().stream()
                .collect(Collectors.groupingBy(SheetReading.Fault::line))
                .forEach((line, faults) -> lines.add(new Line(
                        line,
                        faults.getFirst().code(),
                        "",
                        "",
                        Outcome.REJECTED,
                        faults.stream().map(SheetReading.Fault::sentence).collect(Collectors.joining(" ")),
                        faults.stream()
                                .map(SheetReading.Fault::remedy)
                                .distinct()
                                .collect(Collectors.joining(" ")))));
        lines.sort(Comparator.comparing(Line::line));
        return new Preview(judged, lines, reading.notes());
    }

    /** Enters all rows that nothing stands against, in one write. The same again changes nothing. */
    Preview accept(Given given, Actor by) {
        return clocks.write(number -> {
            var preview = preview(given);
            if (store.find(given.id()).flatMap(Given::report).isPresent()) return preview;
            var lines = new ArrayList<Line>(preview.lines());
            for (var judged : preview.judged()) {
                switch (judged.line().outcome()) {
                    case NEW -> refused(contracts.enter(judged.filed().orElseThrow(), by), judged, lines);
                    case CHANGED ->
                        contracts
                                .say(judged.agreement().orElseThrow(), judged.said(), judged.ended(), by)
                                .orThrow();
                    case UNCHANGED, REJECTED -> {}
                }
            }
            store.accept(given.id(), lines, number);
            var counts = lines.stream()
                    .collect(Collectors.toMap(line -> line.outcome().toString(), line -> 1, Integer::sum));
            events.publishEvent(new Entered(given.id(), given.commissioner(), counts, by));
            return new Preview(preview.judged(), lines, preview.notes());
        });
    }

    /** A row that cannot be entered after all is in the report with the reason; the others are entered. */
    private static void refused(Answer<UUID> answer, Judged judged, List<Line> lines) {
        if (answer.isDone()) return;
        var old = judged.line();
        var objection = answer.objections().getFirst();
        lines.set(
                lines.indexOf(old),
                new Line(
                        old.line(),
                        old.code(),
                        old.name(),
                        old.kind(),
                        Outcome.REJECTED,
                        objection.sentence(),
                        objection.remedy()));
    }
}
