package quorate.disclosures;

import java.io.IOException;
import java.io.InputStream;
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
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.interests.Editions;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;

/** Takes a published register in, shows what it would change, and enters it. */
@Component
class Filings {

    private static final Kind[] PARTIES = {
        Kind.PRACTICE,
        Kind.COMPANY,
        Kind.FEDERATION,
        Kind.NETWORK,
        Kind.TRUST,
        Kind.CHARITY,
        Kind.LOCAL_AUTHORITY,
        Kind.OTHER
    };

    private final FilingStore store;
    private final Interests interests;
    private final Editions editions;
    private final Register register;
    private final Desk desk;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Filings(
            FilingStore store,
            Interests interests,
            Editions editions,
            Register register,
            Desk desk,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.interests = interests;
        this.editions = editions;
        this.register = register;
        this.desk = desk;
        this.clocks = clocks;
        this.events = events;
    }

    /** A row that would be taken. @param interest what would be declared; empty for a nil return */
    private record Judged(Filing.Line line, PartyId person, Optional<Interest> interest) {}

    /** @param questions names about which somebody has to say whom they mean */
    record Preview(List<Filing.Line> lines, List<Identifying.Who> questions) {}

    /** @throws Unreadable with a sentence, for a file in which no register is found */
    Filing receive(PartyId body, LocalDate day, String fileName, InputStream stream, PartyId by)
            throws IOException, Unreadable {
        var file = RawFile.read(fileName, stream);
        var id = Fresh.idOf("register", body.toString(), day.toString(), file.hash());
        store.insert(new Filing(
                id,
                body,
                day,
                fileName,
                file.hash(),
                RegisterSheet.read(file),
                Map.of(),
                Optional.empty(),
                clocks.now(),
                by));
        return store.find(id).orElseThrow();
    }

    Optional<Filing> find(UUID id) {
        return store.find(id);
    }

    List<Filing> list(PartyId body) {
        return store.list(body);
    }

    void choose(Filing filing, Map<String, String> choices) {
        store.choose(filing.id(), choices);
    }

    Preview preview(Filing filing) {
        var who = new Identifying(desk.on(filing.day()), filing.body(), filing.choices());
        var judged = judge(filing, who);
        return new Preview(judged.lines(), who.questions());
    }

    /** Rows that would be taken, and a line for every row. */
    private record Judgement(List<Judged> taken, List<Filing.Line> lines) {}

    private Judgement judge(Filing filing, Identifying who) {
        var reading = RegisterReading.of(filing.sheet(), filing.day());
        var known = interests.registerOf(filing.body(), clocks.today(), RegisterEntry.Readers.STAFF).stream()
                .collect(Collectors.toMap(RegisterEntry::person, RegisterEntry::interests));
        var entries = interests.registerOf(filing.body(), filing.day(), RegisterEntry.Readers.STAFF).stream()
                .collect(Collectors.toMap(RegisterEntry::person, entry -> entry));
        var taken = new ArrayList<Judged>();
        var lines = new ArrayList<Filing.Line>();
        reading.faults().forEach(fault -> lines.add(line(fault)));
        for (var printed : reading.entries()) {
            var meant = who.who(printed.name(), printed.position());
            if (meant.meant().isEmpty()) {
                lines.add(unknown(printed, meant, filing.day()));
                continue;
            }
            var person = meant.meant().get();
            var before = new ArrayList<>(known.getOrDefault(person, List.of()));
            Optional.ofNullable(entries.get(person)).ifPresent(entry -> before.addAll(entry.interests()));
            var judged = printed.nil()
                    ? nil(printed, person, Optional.ofNullable(entries.get(person)), filing.day())
                    : declared(printed, person, before, filing.day());
            lines.add(judged.line());
            taken.add(judged);
        }
        lines.sort(Comparator.comparing(Filing.Line::line));
        return new Judgement(taken, lines);
    }

    private static Filing.Line line(RegisterReading.Fault fault) {
        return new Filing.Line(
                fault.line(),
                fault.name(),
                Filing.Outcome.REJECTED,
                fault.sentence(),
                fault.remedy(),
                "",
                "",
                "",
                false);
    }

    private Filing.Line unknown(Printed printed, Identifying.Who who, LocalDate day) {
        var nobody = who.candidates().isEmpty();
        return line(
                printed,
                Filing.Outcome.REJECTED,
                who.left()
                        ? "Left out: somebody said that it is nobody on the register."
                        : nobody
                                ? "Nobody of this name is on the register of people."
                                : "Nobody is matched on the name alone, and the printed post is not one that they hold.",
                nobody || who.left()
                        ? "Enter them first, with a list of staff and members."
                        : "Say who it is, above the table.",
                day);
    }

    private Filing.Line line(Printed printed, Filing.Outcome outcome, String what, String remedy, LocalDate day) {
        var says = (what + " " + String.join(" ", printed.notes())).strip();
        return new Filing.Line(
                printed.line(),
                printed.name(),
                outcome,
                says,
                remedy,
                printed.type(),
                printed.nil() ? "" : editions.wordFor(printed.ours(), day),
                printed.nil() ? "" : printed.ours().toString(),
                !printed.nil() && printed.differs());
    }

    private Judged nil(Printed printed, PartyId person, Optional<RegisterEntry> entry, LocalDate day) {
        var confirmed = entry.flatMap(RegisterEntry::confirmed)
                .filter(last -> last.day().equals(day))
                .isPresent();
        var others = entry.stream()
                .flatMap(one -> one.interests().stream())
                .filter(interest -> interest.span().holdsOn(day))
                .count();
        var outcome = confirmed ? Filing.Outcome.UNCHANGED : Filing.Outcome.NIL;
        var what = others == 0
                ? "Nothing to declare."
                : "Nothing to declare, but " + quorate.web.Words.count(others, "interest is", "interests are")
                        + " known that held that day: confirmed, and not a nil return.";
        return new Judged(line(printed, outcome, what, "", day), person, Optional.empty());
    }

    private Judged declared(Printed printed, PartyId person, List<Interest> before, LocalDate day) {
        var same = before.stream()
                .filter(one -> Heading.plain(one.description()).equals(Heading.plain(printed.description())))
                .findFirst();
        var interest = same.map(one -> changed(one, printed)).orElseGet(() -> fresh(printed, person, day));
        var outcome = same.isEmpty()
                ? Filing.Outcome.NEW
                : same.get().equals(interest) ? Filing.Outcome.UNCHANGED : Filing.Outcome.CHANGED;
        return new Judged(line(printed, outcome, printed.description() + ".", "", day), person, Optional.of(interest));
    }

    /** What is known stays where the row says nothing: who may see it is the person's own word. */
    private static Interest changed(Interest known, Printed printed) {
        var from = printed.notes().stream().anyMatch(note -> note.startsWith("No first day"))
                ? known.span().from()
                : printed.from();
        return new Interest(
                known.id(),
                known.person(),
                printed.position().isEmpty() ? known.position() : printed.position(),
                known.type(),
                printed.type().isEmpty() ? known.words() : printed.type(),
                known.description(),
                known.party(),
                known.partyName(),
                new Span(from, printed.until().or(() -> known.span().end()).orElse(null)),
                known.aware(),
                known.declared(),
                printed.action().isEmpty() ? known.mitigation() : printed.action(),
                known.consent(),
                known.refusal());
    }

    private Interest fresh(Printed printed, PartyId person, LocalDate day) {
        var party = printed.organisation().isEmpty()
                ? Optional.<Party>empty()
                : register.findNamed(printed.organisation(), day, PARTIES)
                        .filter(found -> found.name().equalsIgnoreCase(printed.organisation()));
        return new Interest(
                Fresh.idOf("register", person.toString(), Heading.plain(printed.description())),
                person,
                printed.position(),
                printed.ours(),
                printed.type().isEmpty() ? editions.wordFor(printed.ours(), day) : printed.type(),
                printed.description(),
                party.map(Party::id),
                party.map(Party::name).orElse(printed.organisation()),
                new Span(printed.from(), printed.until().orElse(null)),
                printed.from().isAfter(day) ? day : printed.from(),
                day,
                printed.action(),
                printed.consent(),
                printed.consent() ? "" : "Not published by the body that printed it");
    }

    /** Enters every row that can be; a filing that was entered before changes nothing. */
    Filing accept(Filing filing, Actor by) {
        return clocks.write(number -> {
            var now = store.find(filing.id()).orElseThrow();
            if (now.report().isPresent()) return now;
            var judgement = judge(now, new Identifying(desk.on(now.day()), now.body(), now.choices()));
            var lines = new ArrayList<>(judgement.lines());
            for (var judged : judgement.taken()) {
                var refused = enter(judged, now.day(), by);
                if (refused.isPresent()) lines.set(lines.indexOf(judged.line()), refused.get());
            }
            if (!store.report(now.id(), lines)) return store.find(now.id()).orElseThrow();
            var counts = lines.stream().collect(Collectors.groupingBy(Filing.Line::outcome, Collectors.counting()));
            events.publishEvent(new Filing.Entered(now, counts, by));
            return store.find(now.id()).orElseThrow();
        });
    }

    /** @return the line of a row that is refused after all */
    private Optional<Filing.Line> enter(Judged judged, LocalDate day, Actor by) {
        var line = judged.line();
        if (line.outcome() == Filing.Outcome.UNCHANGED) return Optional.empty();
        if (judged.interest().isEmpty()) {
            interests.confirm(judged.person(), day, by);
            return Optional.empty();
        }
        if (!(interests.declare(judged.interest().get(), by) instanceof Answer.Refused<Interest>(var objections)))
            return Optional.empty();
        var first = objections.getFirst();
        return Optional.of(new Filing.Line(
                line.line(),
                line.name(),
                Filing.Outcome.REJECTED,
                first.sentence(),
                first.remedy(),
                line.printed(),
                line.statutory(),
                line.ours(),
                line.differs()));
    }
}
