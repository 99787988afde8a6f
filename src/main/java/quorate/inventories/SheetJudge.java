package quorate.inventories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.contracts.Agreement;
import quorate.contracts.AgreementKind;
import quorate.contracts.Clause;
import quorate.contracts.Ending;
import quorate.contracts.Filed;
import quorate.contracts.Holdings;
import quorate.contracts.Kinds;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Fresh;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.Words;

/** Holds the rows of a list against the register and the contracts that were entered: what is new, what differs, what cannot be. */
final class SheetJudge {

    private static final int YEARS_BACK = 15;

    private final Register register;
    private final Holdings holdings;
    private final Kinds kinds;
    private final Party body;
    private final LocalDate day;
    private final String source;
    private final Set<String> given = new HashSet<>();

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

    /** One line of the report. @param remedy what would mend it; empty where nothing is wrong */
    record Line(int line, String code, String name, String kind, Outcome outcome, String sentence, String remedy) {}

    /** @param filed for a contract that is new @param agreement that says something else now */
    record Judged(Line line, Optional<Filed> filed, Optional<UUID> agreement, List<Clause> said, List<Ending> ended) {}

    SheetJudge(Register register, Holdings holdings, Kinds kinds, Party body, String source) {
        this.register = register;
        this.holdings = holdings;
        this.kinds = kinds;
        this.body = body;
        this.day = holdings.day();
        this.source = source;
    }

    Judged judge(SheetReading.Entry entry) {
        var practice = holdings.practice(entry.code());
        if (practice.isEmpty()) return closed(entry);
        var commissioner = holdings.commissioner(practice.get());
        if (commissioner.filter(who -> who.id().equals(body.id())).isEmpty() && !isPartOf(practice.get())) {
            return rejected(
                    entry,
                    practice.get().name() + " is commissioned by "
                            + commissioner.map(Party::name).orElse("nobody that the register knows") + " on "
                            + Words.day(day) + ", not by " + body.name() + ".",
                    "Leave the row to that commissioner, or correct the code.");
        }
        var kind = kinds.findNamed(entry.kind());
        if (kind.isEmpty()) {
            return rejected(
                    entry,
                    "“" + entry.kind() + "” is no kind of contract that is known.",
                    "Write GMS, PMS, APMS or another of the kinds that a contract can be entered as.");
        }
        if (kind.get().layered()) {
            return rejected(
                    entry,
                    "A " + kind.get().shortTitle() + " lies on another contract, and a list does not say on which.",
                    "Enter it by hand and say on which contract it lies.");
        }
        if (!given.add(entry.code() + " " + kind.get().id())) {
            return rejected(
                    entry,
                    "Another row of this list is the " + kind.get().shortTitle() + " of " + entry.code() + " too.",
                    "Keep one of them, or correct the code or the kind.");
        }
        return holdings.of(entry.code()).stream()
                .filter(agreement -> !agreement.published() && agreement.kind().equals(kind.get()))
                .findFirst()
                .map(agreement -> compared(entry, practice.get(), agreement))
                .orElseGet(() -> fresh(entry, practice.get(), kind.get()));
    }

    private boolean isPartOf(Party practice) {
        return holdings.view().linksFrom(practice.id(), Tie.PART_OF).stream()
                .anyMatch(link -> link.to().equals(body.id()));
    }

    /** A code that the register does not have on the day: it may have had it before. */
    private Judged closed(SheetReading.Entry entry) {
        for (var back = 1; back <= YEARS_BACK; back++) {
            var then = register.on(day.minusYears(back)).findByCode("ods", entry.code());
            if (then.isEmpty()) continue;
            var heirs = holdings.view().linksTo(then.get().id(), Tie.SUCCESSOR_OF).stream()
                    .flatMap(link -> holdings.view().find(link.from()).stream())
                    .map(heir -> heir.name()
                            + heir.code().map(code -> " (" + code + ")").orElse(""))
                    .toList();
            return rejected(
                    entry,
                    then.get().name() + " no longer had the code " + entry.code() + " on " + Words.day(day)
                            + ": it closed"
                            + then.get()
                                    .life()
                                    .lastDay()
                                    .map(last -> " on " + Words.day(last))
                                    .orElse("") + ".",
                    heirs.isEmpty()
                            ? "Write the code of the practice that holds the contract now, or leave the row out."
                            : "It was followed by " + Words.list(heirs)
                                    + ": write that code if the contract passed to it.");
        }
        return rejected(
                entry,
                "The register has no practice with the code " + entry.code() + ".",
                "Look at the code; a code of five figures after a letter is that of a practice.");
    }

    private Judged fresh(SheetReading.Entry entry, Party practice, AgreementKind kind) {
        var began = day(entry, Term.BEGAN);
        var from = began.orElse(day);
        var last = day(entry, Term.ENDS);
        if (last.filter(end -> end.isBefore(from)).isPresent()) {
            return rejected(
                    entry,
                    "It would end on " + Words.day(last.get()) + ", before it began on " + Words.day(from) + ".",
                    "Correct one of the two days.");
        }
        if (from.isAfter(day)) {
            return rejected(
                    entry,
                    "It begins on " + Words.day(from) + ", after the day of the list.",
                    "Enter it when it is in force, or correct the day.");
        }
        var sentence = "Entered, "
                + (began.isPresent() ? "in force from " + Words.day(from) : "known from " + Words.day(from));
        return new Judged(
                line(entry, Outcome.NEW, sentence + published(entry.code(), kind) + ".", ""),
                Optional.of(filed(entry, practice, kind, from)),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Optional<LocalDate> day(SheetReading.Entry entry, Term term) {
        return Optional.ofNullable(entry.said().get(term))
                .map(said -> said.get(""))
                .filter(Told.Said.class::isInstance)
                .map(told -> LocalDate.parse(told.value()));
    }

    private Filed filed(SheetReading.Entry entry, Party practice, AgreementKind kind, LocalDate from) {
        var clauses = new ArrayList<Clause>();
        entry.said()
                .forEach((term, said) -> said.forEach(
                        (subject, told) -> clauses.add(Clause.of(term, subject, told, Span.since(from), source))));
        return new Filed(
                Fresh.idOf("contract of a list", body.id().toString(), entry.code(), kind.id(), from.toString()),
                kind.id(),
                kind.shortTitle() + " of " + practice.name(),
                entry.code(),
                body.id(),
                Optional.empty(),
                Span.since(from),
                clauses,
                source,
                Optional.empty());
    }

    private String published(String code, AgreementKind kind) {
        return holdings.lastPaid(code)
                .filter(paid -> !paid.kind().isEmpty() && !paid.kind().equals(kind.shortTitle()))
                .map(paid -> "; the payments of " + paid.title() + " say " + paid.kind())
                .orElse("");
    }

    private Judged compared(SheetReading.Entry entry, Party practice, Agreement agreement) {
        var said = new ArrayList<Clause>();
        var ended = new ArrayList<Ending>();
        var words = new ArrayList<String>();
        entry.said().forEach((term, subjects) -> {
            subjects.forEach((subject, told) -> {
                var now = agreement
                        .said(term, day)
                        .filter(clause -> clause.subject().equals(subject))
                        .findFirst();
                if (now.filter(clause -> clause.told().equals(told)).isPresent()) return;
                var from = term == Term.BEGAN ? agreement.life().from() : day;
                var clause = Clause.of(term, subject, told, Span.since(from), source);
                said.add(clause);
                words.add(changed(now, clause));
            });
            if (term == Term.PARTNER || term == Term.PERFORMER || term == Term.OPT_OUT || term == Term.DEDUCTION) {
                gone(agreement, term, subjects, ended, words);
            }
        });
        if (said.isEmpty() && ended.isEmpty()) {
            return new Judged(
                    line(entry, Outcome.UNCHANGED, practice.name() + " is entered and says the same.", ""),
                    Optional.empty(),
                    Optional.of(agreement.id()),
                    List.of(),
                    List.of());
        }
        return new Judged(
                line(entry, Outcome.CHANGED, Words.sentence(String.join("; ", words)) + ".", ""),
                Optional.empty(),
                Optional.of(agreement.id()),
                said,
                ended);
    }

    private void gone(
            Agreement agreement, Term term, Map<String, Told> subjects, List<Ending> ended, List<String> words) {
        agreement
                .said(term, day)
                .map(Clause::subject)
                .filter(subject -> !subjects.containsKey(subject))
                .forEach(subject -> {
                    ended.add(new Ending(term, subject, day));
                    words.add(term.toString().toLowerCase(java.util.Locale.UK) + " " + subject + " no longer, from "
                            + Words.day(day));
                });
    }

    private static String changed(Optional<Clause> now, Clause clause) {
        var what = (clause.term().toString().toLowerCase(java.util.Locale.UK) + " "
                        + (clause.term().isSeveral() ? clause.subject() : ""))
                .strip();
        return what + ": " + clause.words()
                + now.map(old -> ", where it said " + old.words()).orElse("");
    }

    private static Judged rejected(SheetReading.Entry entry, String sentence, String remedy) {
        return new Judged(
                line(entry, Outcome.REJECTED, sentence, remedy),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Line line(SheetReading.Entry entry, Outcome outcome, String sentence, String remedy) {
        return new Line(entry.line(), entry.code(), entry.name(), entry.kind(), outcome, sentence, remedy);
    }
}
