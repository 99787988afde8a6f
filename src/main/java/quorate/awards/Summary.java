package quorate.awards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.procurement.Awarded;
import quorate.web.Words;

/**
 * The summary of a year that regulation 25 asks for, in the order of its list.
 *
 * @param from first day of the year; what was read does not say which twelve months: April to March is our reading
 * @param awarded everything that was entered into in it
 */
record Summary(LocalDate from, LocalDate last, List<Line> lines, List<Awarded> awarded) {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String NOT_HELD = "Not held here: no framework is concluded or called on in this service.";

    /** @param number empty where nobody holds it. @param says the number and what it is. @param items each of them */
    record Line(String what, OptionalInt number, String says, List<String> items) {

        private static Line notHeld() {
            return new Line("", OptionalInt.empty(), NOT_HELD, List.of());
        }

        private static Line of(int number, String one, List<String> items) {
            var says = number == 0 ? "None" : Words.sentence(Words.count(number, one, one + "s"));
            return new Line("", OptionalInt.of(number), says, items);
        }

        private Line about(String wanted) {
            return new Line(Words.sentence(wanted), number, says, items);
        }
    }

    /** One agreement with who holds it, for whoever compares the beginning of a year with its end. */
    record Held(Set<String> before, Set<String> after) {

        static Held of(List<Agreement> before, LocalDate start, List<Agreement> after, LocalDate end) {
            return new Held(contractors(before, start), contractors(after, end));
        }

        private static Set<String> contractors(List<Agreement> agreements, LocalDate day) {
            return agreements.stream()
                    .flatMap(agreement -> agreement.find(Term.CONTRACTOR, day).stream())
                    .filter(clause -> clause.told() instanceof Told.Said)
                    .map(Clause::words)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * Works it out.
     *
     * @param wanted the list of the regulation, in its order
     * @param all what was awarded, of any year
     * @param names of providers
     */
    static Summary of(int year, List<String> wanted, List<Awarded> all, Held held, Function<Awarded, String> names) {
        var start = LocalDate.of(year, 4, 1);
        var from = start.isBefore(FIRST) ? FIRST : start;
        var last = LocalDate.of(year + 1, 3, 31);
        var awarded = all.stream()
                .filter(each -> !each.signed().isBefore(from) && !each.signed().isAfter(last))
                .toList();
        var said = List.of(
                counted(awarded, each -> each.process().startsWith("direct-"), names),
                counted(awarded, each -> each.process().equals("most-suitable-provider"), names),
                counted(awarded, each -> each.process().equals("competitive"), names),
                Line.notHeld(),
                Line.notHeld(),
                counted(awarded, each -> Set.of("urgent", "modification").contains(each.process()), names),
                named(without(held.after(), held.before()), "provider"),
                named(without(held.before(), held.after()), "provider"),
                represented(awarded));
        var lines = new ArrayList<Line>();
        for (var at = 0; at < said.size(); at++) {
            var what = at < wanted.size() ? wanted.get(at) : "";
            lines.add(said.get(at).about(what));
        }
        return new Summary(from, last, lines, awarded);
    }

    private static Line counted(List<Awarded> awarded, Predicate<Awarded> which, Function<Awarded, String> names) {
        var found = awarded.stream().filter(which).toList();
        return Line.of(
                found.size(),
                "contract",
                found.stream()
                        .map(each -> each.title() + ": " + names.apply(each) + ", " + each.route() + ", "
                                + Words.day(each.signed()))
                        .toList());
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private static Line named(Set<String> names, String word) {
        return Line.of(names.size(), word, List.copyOf(names));
    }

    private static Line represented(List<Awarded> awarded) {
        var found = awarded.stream().filter(each -> each.represented() > 0).toList();
        return Line.of(
                found.stream().mapToInt(Awarded::represented).sum(),
                "representation",
                found.stream()
                        .map(each ->
                                each.title() + ": " + (each.answered().isEmpty() ? "not answered" : each.answered()))
                        .toList());
    }
}
