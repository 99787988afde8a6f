package quorate.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.authority.Precedents;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Typed;
import quorate.web.Words;

/** What pages say about pieces of advice, and what is offered where a like question is asked. */
@Component
class Desk implements Precedents {

    private static final int MOST = 5;

    private final Advice advice;
    private final Readers readers;
    private final Register register;
    private final Law law;
    private final Clocks clocks;

    Desk(Advice advice, Readers readers, Register register, Law law, Clocks clocks) {
        this.advice = advice;
        this.readers = readers;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
    }

    @Override
    public Offer like(Question question, Verdict verdict, CurrentPerson reader) {
        var desks = readers.desks(reader);
        if (desks.isEmpty()) return new Offer("", List.of());
        var given = Given.of(verdict, Long.MAX_VALUE);
        return new Offer("/advice/new", alike(question, given, reader, Optional.empty()));
    }

    /** @param besides an inquiry that is not offered to itself */
    List<Precedent> alike(Question question, Given given, CurrentPerson reader, Optional<UUID> besides) {
        var act = law.on(question.day()).findAct(question.act());
        if (act.isEmpty()) return List.of();
        var asking = readers.desks(reader).stream().map(Party::id).toList();
        var asked =
                new Likeness.Asked(question, act.get().family(), advice.levelOf(question, asking), given.obstacles());
        return readers.listFor(reader).stream()
                .filter(piece -> besides.filter(piece.id()::equals).isEmpty())
                .flatMap(piece -> piece.asAt(clocks.today(), Long.MAX_VALUE).stream())
                .filter(piece -> !piece.isGivenUp() || !piece.answers().isEmpty())
                .map(piece -> Likeness.of(asked, piece))
                .filter(Likeness::isLike)
                .sorted(Likeness.NEAREST_FIRST)
                .limit(MOST)
                .map(this::precedent)
                .toList();
    }

    private Precedent precedent(Likeness likeness) {
        var piece = likeness.piece();
        return new Precedent(
                piece.inquiry().title(),
                piece.path(),
                says(piece),
                likeness.alike(this::actTitle),
                likeness.differs(this::actTitle, this::nameOf));
    }

    /** What came of it, in a line. */
    private String says(Piece piece) {
        var flagged = isFlagged(piece, clocks.today()) ? " It is flagged: look at it before you rely on it." : "";
        return Stream.concat(
                                Stream.of(piece.state().toString()),
                                piece.answers().stream()
                                        .map(answer -> answer.saidBy() + ", " + Words.day(answer.day()) + ": "
                                                + answer.meaning()
                                                + relied(piece, answer)))
                        .reduce((before, after) -> before + ". " + after)
                        .orElse("")
                + "." + flagged;
    }

    private static String relied(Piece piece, Step.Answered answer) {
        if (!piece.reliesOn(answer.id())) return "";
        return piece.findReliance(answer.id())
                .map(held -> " (relied on " + Words.span(held.span()) + ")")
                .orElse("");
    }

    /** Why the answer must be looked at again on the day. */
    List<Review.Flag> flags(Piece piece, Step.Answered answer, LocalDate day) {
        if (!piece.reliesOn(answer.id())) return List.of();
        var span = piece.findReliance(answer.id()).map(Reliance::span);
        var confirmed = piece.findStanding(answer.id())
                .filter(Step.Confirmed.class::isInstance)
                .map(Step::day);
        return advice.review(piece, answer.id()).flags(span, confirmed, day);
    }

    boolean isFlagged(Piece piece, LocalDate day) {
        return piece.relied().stream()
                .anyMatch(answer -> !flags(piece, answer, day).isEmpty());
    }

    String actTitle(String act) {
        return law.on(clocks.today()).findAct(act).map(it -> it.title()).orElse(act);
    }

    /** What the party was called on the day, or is called today. */
    String nameOf(PartyId party, LocalDate day) {
        return register.on(day)
                .find(party)
                .or(() -> register.on(clocks.today()).find(party))
                .map(Party::name)
                .orElse("somebody who did not exist that day");
    }

    /** What the person is called, whether they hold a post today or not. */
    String nameOf(PartyId person) {
        return nameOf(person, clocks.today());
    }

    /** What those whom a question is about were called on its day, by name. */
    List<String> namesOf(Question question) {
        return question.affected().stream()
                .map(party -> nameOf(party, question.day()))
                .sorted()
                .toList();
    }

    /** The identity of the step that a form makes: the same for the same form of the same person. */
    static UUID once(Typed typed, CurrentPerson person) {
        return typed.id("key")
                .map(key -> Fresh.idOf("advice", person.id().toString(), key.toString()))
                .orElseGet(Fresh::id);
    }
}
