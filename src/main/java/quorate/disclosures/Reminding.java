package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.letters.Delivery;
import quorate.letters.Letter;
import quorate.letters.Letters;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Task;
import quorate.web.Words;

/** Writes to whoever has to declare: before the last day, on it, and after it, once each. */
@Component
class Reminding implements Task.Source {

    private final Outstanding outstanding;
    private final Letters letters;
    private final Desk desk;
    private final Clocks clocks;
    private final String link;

    Reminding(
            Outstanding outstanding,
            Letters letters,
            Desk desk,
            Clocks clocks,
            @Value("${quorate.link:}") String link) {
        this.outstanding = outstanding;
        this.letters = letters;
        this.desk = desk;
        this.clocks = clocks;
        this.link = link;
    }

    /** Which letter somebody has been sent, or is to be sent, about one last day. */
    enum Stage {
        BEFORE,
        ON,
        AFTER
    }

    /** Writes every letter that is due and was not written yet. @return how many */
    int write(PartyId body, Actor by) {
        var today = clocks.today();
        return (int) outstanding.of(body, today, Long.MAX_VALUE).stream()
                .filter(owed -> stage(owed, today)
                        .filter(stage -> letters.send(letter(owed, body, stage, today), by))
                        .isPresent())
                .count();
    }

    /** The same for every commissioner there is, and for every other body that has adopted a rule of its own. */
    int writeToAll(Actor by) {
        var view = desk.today().view();
        var commissioners = Stream.of(Kind.CCG, Kind.ICB)
                .flatMap(kind -> view.list(kind).stream())
                .map(Party::id);
        return Stream.concat(commissioners, outstanding.othersWithRules().stream())
                .distinct()
                .mapToInt(body -> write(body, by))
                .sum();
    }

    /** @param after days after the last one from which the letter is the last one */
    static Optional<Stage> stage(Owed.State state, LocalDate due, LocalDate today, int after) {
        if (state == Owed.State.IN_TIME || state == Owed.State.NOT_SETTLED) return Optional.empty();
        if (today.isBefore(due)) return Optional.of(Stage.BEFORE);
        return Optional.of(today.isBefore(due.plusDays(after)) ? Stage.ON : Stage.AFTER);
    }

    private Optional<Stage> stage(Owed owed, LocalDate today) {
        return stage(
                owed.state(),
                owed.due(),
                today,
                outstanding.declarers().letters().after());
    }

    private static String key(Owed owed, PartyId body, Stage stage) {
        return "reminder:" + owed.person() + ":" + body + ":" + owed.due() + ":" + quorate.kernel.Code.of(stage);
    }

    /** Where the latest letter about what is due stands; empty if none was written. */
    Optional<Delivery> lastTo(Owed owed, PartyId body) {
        for (var stage : List.of(Stage.AFTER, Stage.ON, Stage.BEFORE)) {
            var delivery = letters.find(key(owed, body, stage));
            if (delivery.isPresent()) return delivery;
        }
        return Optional.empty();
    }

    private Letter letter(Owed owed, PartyId body, Stage stage, LocalDate today) {
        var ladder = desk.today();
        var late = owed.due().isBefore(today);
        var text = """
                Dear %s,

                %s

                If nothing has changed, confirm what you declared before. If you have nothing to declare, say so: that is a nil return and counts as well. It takes a minute%s

                You are on the register of %s as: %s.
                %s.

                Quorate, for %s
                """.formatted(
                owed.name(),
                late
                        ? "Your declaration of interests was due by " + Words.day(owed.due()) + " and has not come."
                        : "Your declaration of interests is due by " + Words.day(owed.due()) + ".",
                link.isEmpty() ? "." : ": " + link + "interests",
                ladder.nameOf(body),
                String.join("; ", owed.positions()),
                owed.duty().footing(),
                ladder.nameOf(body));
        return new Letter(
                key(owed, body, stage),
                owed.person(),
                ladder.find(owed.person())
                        .flatMap(person -> person.trait("email"))
                        .orElse(""),
                late
                        ? "Your declaration of interests is overdue"
                        : "Please declare your interests by " + Words.day(owed.due()),
                text,
                List.of(body.value()));
    }

    /** One line for whoever keeps a register on which declarations are outstanding. */
    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var today = clocks.today();
        return desk.bodiesOf(person).stream()
                .filter(body -> isKeptByItself(body) && desk.keeps(person, body.id()))
                .flatMap(body -> task(body, today).stream())
                .toList();
    }

    /** A committee is on the register of whatever it is part of; a joint one may be part of nothing, and keeps its own. */
    private boolean isKeptByItself(Party body) {
        return body.kind() != Kind.COMMITTEE || desk.today().above(body.id()).size() == 1;
    }

    private Optional<Task> task(Party body, LocalDate today) {
        var late = outstanding.of(body.id(), today, Long.MAX_VALUE).stream()
                .filter(Owed::isOutstanding)
                .count();
        if (late == 0) return Optional.empty();
        return Optional.of(new Task(
                "Chase " + Words.count(late, "declaration", "declarations") + " of interests",
                "Outstanding on the register of " + body.name(),
                "/registers/" + body.id() + "/outstanding?state=outstanding",
                Optional.empty()));
    }
}
