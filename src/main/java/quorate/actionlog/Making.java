package quorate.actionlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.actionlog.LogLine.Sort;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.GapRule;
import quorate.contracts.Holdings;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.periods.Running;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Words;

/** Puts the log together for a day, from what is known of contracts, questions and decisions. */
@Component
class Making {

    private static final String MANAGER = "Contract manager";
    private static final int REVIEW_MONTHS = 12;

    private final Contracts contracts;
    private final Authority authority;
    private final Register register;
    private final LogStore store;
    private final List<Running.Source> sources;

    Making(Contracts contracts, Authority authority, Register register, LogStore store, List<Running.Source> sources) {
        this.contracts = contracts;
        this.authority = authority;
        this.register = register;
        this.store = store;
        this.sources = sources;
    }

    /**
     * @param shown which matters the reader may see: what is withheld from them is not in their log
     * @param inside whether the reader keeps the records, and so sees what is not on the docket yet
     * @return the most pressing first: by sort, and then by day
     */
    List<LogLine> make(Party body, LocalDate day, long known, Asked asked, Predicate<MatterId> shown, boolean inside) {
        var holdings = contracts.holdings(day, known);
        var lines = new ArrayList<LogLine>();
        var agreements = contracts.of(body, day, known);
        var questions = running(body, day, known, shown, inside, lines);
        matters(body, agreements, day, asked, shown, lines);
        join(lines, questions);
        for (var gap : contracts.gaps(body, day, known)) {
            if (gap.rule().weight() != GapRule.Weight.GAP) continue;
            lines.add(line(
                    gap.rule().id() + " " + gap.agreement(),
                    Sort.GAP,
                    gap.practice(),
                    gap.title(),
                    gap.rule().title() + ": " + gap.cause(),
                    gap.by().or(gap::since),
                    gap.rule().owner(),
                    "/contracts/" + gap.agreement()));
        }
        agreements.forEach(agreement -> days(agreement, holdings, asked, lines));
        var notes = store.notes(body.id(), known);
        return lines.stream()
                .map(each -> Optional.ofNullable(notes.get(each.key()))
                        .or(() -> Optional.ofNullable(questions.get(each.key()))
                                .map(question -> notes.get(keyOf(question))))
                        .map(each::with)
                        .orElse(each))
                .sorted(Comparator.comparing(LogLine::sort)
                        .thenComparing(each -> each.day().orElse(LocalDate.MAX))
                        .thenComparing(LogLine::key))
                .toList();
    }

    /**
     * Requests and notices, whoever looks after them. What is on no docket yet is for those who keep the records.
     *
     * @return by line, the question that was laid of it
     */
    private Map<String, MatterId> running(
            Party body, LocalDate day, long known, Predicate<MatterId> shown, boolean inside, List<LogLine> lines) {
        var questions = new HashMap<String, MatterId>();
        for (var source : sources) {
            for (var running : source.runningFor(body.id(), day, known)) {
                var matter = running.matter().map(MatterId::new);
                var laid = matter.flatMap(authority::find).isPresent();
                if (!inside && !laid || matter.filter(id -> !shown.test(id)).isPresent()) continue;
                matter.ifPresent(id -> questions.put(running.key(), id));
                lines.add(line(
                        running.key(),
                        sort(running),
                        running.practice(),
                        running.title(),
                        running.what(),
                        running.next(),
                        MANAGER,
                        running.link()));
            }
        }
        return questions;
    }

    private static Sort sort(Running running) {
        return switch (running.sort()) {
            case "Notice" -> Sort.NOTICE;
            case "Procurement" -> Sort.PROCUREMENT;
            default -> Sort.REQUEST;
        };
    }

    /** A request whose question waits for a decision is one thing and one line, with what was said of either. */
    private static void join(List<LogLine> lines, Map<String, MatterId> questions) {
        questions.forEach((key, matter) -> lines.stream()
                .filter(line -> line.key().equals(keyOf(matter)))
                .findFirst()
                .ifPresent(open -> {
                    lines.remove(open);
                    lines.replaceAll(line -> line.key().equals(key) ? line.saying(open.what()) : line);
                }));
    }

    private static String keyOf(MatterId matter) {
        return "matter " + matter;
    }

    /** Questions about the contracts' practices that nobody has decided, and what officers decided of them. */
    private void matters(
            Party body,
            List<Agreement> agreements,
            LocalDate day,
            Asked asked,
            Predicate<MatterId> shown,
            List<LogLine> lines) {
        var view = register.on(day);
        var practices = new HashSet<PartyId>();
        agreements.forEach(agreement ->
                view.findByCode("ods", agreement.practice()).map(Party::id).ifPresent(practices::add));
        for (var decided : authority.docket(practices)) {
            var matter = decided.matter();
            if (!matter.commissioner().equals(body.id()) || matter.laidOn().isAfter(day) || !shown.test(matter.id()))
                continue;
            line(decided, view, asked).ifPresent(lines::add);
        }
    }

    /** Open, or decided by an officer since the day that was asked for; else it is no line of the log. */
    private static Optional<LogLine> line(Matter.Decided decided, View view, Asked asked) {
        var matter = decided.matter();
        var codes = matter.affected().stream()
                .flatMap(id -> view.find(id).stream())
                .flatMap(party -> party.code().stream())
                .sorted()
                .collect(Collectors.joining(" "));
        var link = "/matters/" + matter.id();
        var ended = decided.decisions().stream()
                .filter(decision -> decision.outcome() != Decision.Outcome.DEFERRED)
                .filter(decision -> !decision.day().isAfter(view.day()))
                .findFirst();
        if (ended.isEmpty()) {
            var what = "Laid on " + Words.day(matter.laidOn())
                    + matter.wantedBy()
                            .map(by -> ", wanted by " + Words.day(by))
                            .orElse("");
            return Optional.of(
                    line(keyOf(matter.id()), Sort.OPEN, codes, matter.title(), what, matter.wantedBy(), MANAGER, link));
        }
        var decision = ended.get();
        if (decision.meeting().isPresent() || decision.day().isBefore(asked.since())) return Optional.empty();
        var what = Words.sentence(decision.outcome().toString()) + " by "
                + view.find(decision.body()).map(Party::name).orElse("an officer");
        return Optional.of(line(
                "decision " + decision.id(),
                Sort.DECIDED,
                codes,
                matter.title(),
                what,
                Optional.of(decision.day()),
                MANAGER,
                link));
    }

    private static void days(Agreement agreement, Holdings holdings, Asked asked, List<LogLine> lines) {
        var day = holdings.day();
        agreement
                .lastDay(day)
                .filter(last -> !last.isBefore(day))
                .ifPresent(last -> asked.within(last, day)
                        .ifPresent(within -> lines.add(line(
                                "ends " + agreement.id(),
                                Sort.EXPIRY,
                                agreement.practice(),
                                agreement.title(),
                                "Ends " + within + ": extend it, procure anew or let it end",
                                Optional.of(last),
                                MANAGER,
                                link(agreement)))));
        for (var clause : agreement.on(day)) {
            var on = on(clause);
            if (on.isEmpty()) continue;
            switch (clause.term()) {
                case LEASE_ENDS -> ahead(agreement, clause, on.get(), Sort.LEASE, "Estates", day, asked, lines);
                case BREAK -> ahead(agreement, clause, on.get(), Sort.BREAK, MANAGER, day, asked, lines);
                case REVIEW -> {
                    if (!on.get().isBefore(day) && !on.get().isAfter(day.plusMonths(REVIEW_MONTHS))) {
                        lines.add(line(
                                "review " + agreement.id(),
                                Sort.REVIEW,
                                agreement.practice(),
                                agreement.title(),
                                "The next review is due",
                                on,
                                MANAGER,
                                link(agreement)));
                    }
                }
                default -> {}
            }
        }
    }

    private static void ahead(
            Agreement agreement,
            Clause clause,
            LocalDate on,
            Sort sort,
            String owner,
            LocalDate day,
            Asked asked,
            List<LogLine> lines) {
        if (on.isBefore(day)) return;
        asked.within(on, day)
                .ifPresent(within -> lines.add(line(
                        quorate.kernel.Code.of(sort) + " " + agreement.id() + " " + clause.subject(),
                        sort,
                        agreement.practice(),
                        agreement.title(),
                        Words.sentence(clause.subject()) + ", " + within,
                        Optional.of(on),
                        owner,
                        link(agreement))));
    }

    private static Optional<LocalDate> on(Clause clause) {
        return clause.term().shape() == Term.Shape.DAY && clause.told() instanceof Told.Said(var value)
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
    }

    private static String link(Agreement agreement) {
        return "/contracts/" + agreement.id();
    }

    private static LogLine line(
            String key,
            Sort sort,
            String practice,
            String title,
            String what,
            Optional<LocalDate> on,
            String owner,
            String link) {
        return new LogLine(key, sort, practice, title, what, on.orElse(null), owner, null, "", false, "", link);
    }
}
