package quorate.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.authority.Verdict.Owed;
import quorate.authority.Verdict.When;
import quorate.authority.Ways;
import quorate.kernel.Citation;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Power;
import quorate.law.Power.Decider;

/** One function of the matrix, answered for one commissioner on one day by its own instruments. */
record Line(Act act, Ways ways, State state, List<Who> who, List<String> gaps) {

    private static final Set<String> OF_THE_CASE = Set.of("value", "claim", "term-years");

    /** In the order in which a reader needs them. */
    enum State {
        NOBODY("Nobody on record"),
        OPEN("Not settled"),
        SETTLED("Settled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Somebody who may decide it.
     *
     * @param body empty where no body of the register is meant
     * @param limit such as "up to £75,000"; empty for none
     * @param settled whether it is certain
     */
    record Who(Optional<PartyId> body, String name, String limit, boolean settled) {

        /** "up to £75,000, not settled"; empty where the name says it all. */
        String particulars() {
            if (settled) return limit;
            return limit.isEmpty() ? "not settled" : limit + ", not settled";
        }

        @Override
        public String toString() {
            return particulars().isEmpty() ? name : name + " (" + particulars() + ")";
        }
    }

    static Line of(Act act, Ways ways) {
        var who = who(ways);
        var state = state(ways, who);
        return new Line(act, ways, state, who, gaps(ways, state));
    }

    private static List<Who> who(Ways ways) {
        if (isDecidedBy(ways, Decider.NATIONAL)) {
            return List.of(new Who(Optional.empty(), "Settled for the whole country", "", true));
        }
        return ways.open().stream().map(Line::who).toList();
    }

    private static Who who(Route route) {
        var limit = route.upTo().map(most -> "up to " + most).orElse("");
        return new Who(Optional.of(route.body()), route.name(), limit, isSettled(route));
    }

    /** What whoever has a case knows of it, such as its worth, leaves nothing open here. */
    private static boolean isSettled(Route route) {
        return switch (route.verdict()) {
            case Verdict.Permitted permitted -> true;
            case Verdict.Unsettled unsettled ->
                unsettled.questions().stream().allMatch(open -> OF_THE_CASE.contains(open.fact()));
            case Verdict.Refused refused -> false;
        };
    }

    private static State state(Ways ways, List<Who> who) {
        if (isDecidedBy(ways, Decider.NOBODY) || who.isEmpty()) return State.NOBODY;
        if (isDecidedBy(ways, Decider.UNSETTLED) || !isSourced(ways)) return State.OPEN;
        if (isDecidedBy(ways, Decider.NATIONAL)) return State.SETTLED;
        return ways.open().stream().anyMatch(route -> isSettled(route) && !isLimited(route))
                ? State.SETTLED
                : State.OPEN;
    }

    private static boolean isDecidedBy(Ways ways, Decider decider) {
        return ways.power().filter(power -> power.decider() == decider).isPresent();
    }

    private static boolean isSourced(Ways ways) {
        return ways.power()
                .filter(power -> power.sources().stream()
                        .anyMatch(source -> source.evidence().isSourced()))
                .isPresent();
    }

    /** What would have to be done or asked before somebody certainly owns it. */
    private static List<String> gaps(Ways ways, State state) {
        if (state == State.SETTLED) return List.of();
        var gaps = new LinkedHashSet<String>();
        ways.power()
                .filter(power -> power.decider() == Decider.NOBODY || power.decider() == Decider.UNSETTLED)
                .map(Power::note)
                .filter(note -> !note.isEmpty())
                .ifPresent(gaps::add);
        if (state == State.NOBODY) {
            if (isDecidedBy(ways, Decider.JOINT_COMMITTEE)) {
                gaps.add("No terms of reference of a joint committee with NHS England entrust it with this."
                        + " Record them, or have both bodies adopt them.");
            }
            owners(ways)
                    .flatMap(route -> objections(route).stream())
                    .map(objection -> objection.sentence() + " " + objection.remedy() + ".")
                    .forEach(gaps::add);
        } else {
            ways.open().stream()
                    .filter(route -> !isSettled(route))
                    .flatMap(route -> questions(route).stream())
                    .forEach(gaps::add);
            if (gaps.isEmpty() && !isSourced(ways)) {
                gaps.add("This is expected practice, and its source was not verified. Read the agreement itself.");
            }
            ways.open().stream()
                    .filter(route -> ways.open().stream().allMatch(Line::isLimited))
                    .flatMap(route -> route.upTo().stream())
                    .max(java.util.Comparator.naturalOrder())
                    .ifPresent(most -> gaps.add("Above " + most + " nobody on record may decide it."
                            + " Entrust it to a committee, or record the terms that do."));
        }
        return List.copyOf(gaps);
    }

    /** The commissioner's own bodies, rather than NHS England being told that it is not its business. */
    private static Stream<Route> owners(Ways ways) {
        var own = ways.closed().stream()
                .filter(route -> !route.how().equals("NHS England"))
                .toList();
        return own.isEmpty() ? ways.closed().stream() : own.stream();
    }

    private static boolean isLimited(Route route) {
        return route.upTo().isPresent();
    }

    private static List<Objection> objections(Route route) {
        return route.verdict() instanceof Verdict.Refused refused ? refused.objections() : List.of();
    }

    private static List<String> questions(Route route) {
        return route.verdict() instanceof Verdict.Unsettled unsettled
                ? unsettled.questions().stream()
                        .map(open -> open.question() + " Ask " + open.ask() + ".")
                        .toList()
                : List.of();
    }

    /** What is owed by whoever decides it: before, or with and after. */
    List<Owed> owed(boolean before) {
        return certain().stream()
                .flatMap(permitted -> permitted.owed().stream())
                .filter(owed -> before == (owed.when() == When.BEFORE))
                .toList();
    }

    /** Practice without a source that was read: never required, and worth knowing. */
    List<String> expected() {
        return certain().stream()
                .flatMap(permitted -> permitted.remarks().stream())
                .map(Verdict.Remark::sentence)
                .toList();
    }

    /** What must be known besides, from the law pack. */
    String note() {
        return state == State.SETTLED ? ways.power().map(Power::note).orElse("") : "";
    }

    /** On what the answer rests: the law, and the instruments of the commissioner by which the power came down. */
    List<Citation> sources() {
        var sources = new LinkedHashSet<>(ways.power().map(Power::sources).orElse(List.of()));
        certain().ifPresent(permitted -> permitted.chain().forEach(step -> sources.addAll(step.sources())));
        return new ArrayList<>(sources);
    }

    /** The evidence of the law pack that speaks of this very function, in a word or two. */
    String evidence() {
        return ways.power().stream()
                .flatMap(power -> power.sources().stream())
                .map(Citation::evidence)
                .sorted()
                .findFirst()
                .map(Object::toString)
                .orElse("nothing read");
    }

    /** The certain answer, where there is one. */
    Optional<Verdict> verdict() {
        return certain().map(Verdict.class::cast);
    }

    private Optional<Verdict.Permitted> certain() {
        return ways.open().stream()
                .map(Route::verdict)
                .filter(Verdict.Permitted.class::isInstance)
                .map(Verdict.Permitted.class::cast)
                .findFirst();
    }
}
