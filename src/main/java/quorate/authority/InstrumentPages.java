package quorate.authority;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.law.Act;
import quorate.law.Law;
import quorate.law.Power.Decider;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Column;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** The instruments by which power is held, as on any day, and each with all its versions. */
@Controller
@Door(Door.Who.PUBLIC)
class InstrumentPages {

    private static final List<String> LEVELS = List.of("none", "1", "2", "3", "icb");
    private static final Set<Decider> PASSED_ON =
            EnumSet.of(Decider.COMMISSIONER, Decider.JOINT_COMMITTEE, Decider.SHARED);

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Signatories signatories;

    InstrumentPages(Authority authority, Register register, Law law, Signatories signatories) {
        this.signatories = signatories;
        this.authority = authority;
        this.register = register;
        this.law = law;
    }

    /** @param records whether the reader may record instruments */
    record Listing(Typed typed, List<Column> columns, List<Line> lines, boolean records) {}

    record Line(Instrument instrument, String parties) {}

    /**
     * @param shown the version of the day, or the nearest one
     * @param versions all of them, newest first
     * @param leaving from when delegation ends if notice is given on the day; empty where no rule says
     * @param breaches what the rules in force on its first day say against it
     * @param records whether the reader may record a new version or its end
     */
    record One(
            Instrument shown,
            List<Instrument> versions,
            String parties,
            List<String> acts,
            List<String> limits,
            Optional<LocalDate> leaving,
            List<Objection> breaches,
            List<Column> columns,
            boolean records) {

        Optional<Terms> terms() {
            return shown.content() instanceof Terms terms ? Optional.of(terms) : Optional.empty();
        }

        String quorum() {
            return terms().map(terms -> Words.sentence(QuorumWords.of(terms.quorum())) + ".")
                    .orElse("");
        }

        String chair() {
            return terms().filter(terms -> !terms.chairing().isEmpty())
                    .map(terms -> Words.sentence(QuorumWords.of(new Quorum.Presides(terms.chairing()))) + ".")
                    .orElse("");
        }

        /** What a seat counts as, in words. */
        String counts(Terms.Seat seat) {
            return Words.sentence(Capacities.list(seat.kinds().stream().sorted().toList(), "and"));
        }

        String clause(String thing) {
            return shown.clauses().getOrDefault(thing, "");
        }
    }

    @GetMapping("/instruments")
    ModelAndView list(Typed typed, OnDay onDay, Optional<CurrentPerson> person) {
        var wanted = typed.optionalLine("q").toLowerCase(Locale.UK);
        var lines = authority.instruments(onDay.known()).list().stream()
                .filter(instrument -> instrument.span().holdsOn(onDay.day()))
                .map(instrument -> new Line(instrument, names(instrument, onDay.day())))
                .filter(line -> (line.instrument().title() + " " + line.parties())
                        .toLowerCase(Locale.UK)
                        .contains(wanted))
                .sorted(Comparator.comparing((Line line) -> line.instrument().kind())
                        .thenComparing(line -> line.instrument().title()))
                .toList();
        var columns =
                List.of(Column.text("Instrument"), Column.text("Kind"), Column.text("Between"), Column.text("Holds"));
        return Page.of(
                "authority/instruments",
                new Listing(
                        typed,
                        columns,
                        lines,
                        person.filter(signatories::maySign).isPresent()));
    }

    @GetMapping("/instruments/{id}")
    ModelAndView one(@PathVariable UUID id, OnDay onDay, Optional<CurrentPerson> person) {
        var versions = authority.instruments(onDay.known()).versions(new InstrumentId(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var shown = versions.stream()
                .filter(version -> version.span().holdsOn(onDay.day()))
                .findFirst()
                .orElseGet(versions::getLast);
        var newestFirst = versions.reversed();
        var columns =
                List.of(Column.text("Seat"), Column.text("Counts as"), Column.text("Vote"), Column.number("Seats"));
        return Page.of(
                "authority/instrument",
                new One(
                        shown,
                        newestFirst,
                        names(shown, onDay.day()),
                        acts(shown),
                        limits(shown),
                        leaving(shown, onDay.day()),
                        authority.tryOut(shown),
                        columns,
                        person.filter(asking -> signatories.maySign(asking, shown.parties()))
                                .isPresent()));
    }

    /** What it covers; of a whole family only what anybody but NHS England may decide at some level that day. */
    private List<String> acts(Instrument instrument) {
        var on = law.on(instrument.span().from());
        return on.listActs().stream()
                .filter(act -> instrument.acts().covers(act))
                .filter(act -> instrument.acts().words().contains(act.id())
                        || LEVELS.stream()
                                .flatMap(level -> on.findPower(act.id(), level).stream())
                                .anyMatch(power -> PASSED_ON.contains(power.decider())))
                .map(Act::title)
                .toList();
    }

    /** The titles of the acts that words of a scope name. */
    private String titles(Instrument.Scope scope, LocalDate day) {
        return Words.list(
                law.on(day).listActs().stream()
                        .filter(scope::covers)
                        .map(Act::title)
                        .toList(),
                "and");
    }

    private Optional<LocalDate> leaving(Instrument instrument, LocalDate day) {
        return instrument.content() instanceof Instrument.Delegation
                        && instrument.span().holdsOn(day)
                ? Leaving.earliest(law.on(day))
                : Optional.empty();
    }

    private List<String> limits(Instrument instrument) {
        if (instrument.content() instanceof Instrument.Delegation delegation) {
            return Arrays.stream(OwnLimit.values())
                    .flatMap(limit -> Optional.ofNullable(delegation.limits().get(limit.rule))
                            .map(most -> limit.label + " " + limit.inWords(most) + ".")
                            .stream())
                    .toList();
        }
        return instrument.content() instanceof Instrument.Scheme scheme
                ? scheme.limits().stream()
                        .map(limit -> Words.sentence(Capacities.of(limit.office())) + ", "
                                + limit.upTo().map(most -> "up to " + most).orElse("without limit") + ": "
                                + titles(limit.acts(), instrument.span().from()))
                        .toList()
                : List.of();
    }

    private String names(Instrument instrument, LocalDate day) {
        var view = register.on(day);
        var then = register.on(instrument.span().from());
        return Words.list(
                instrument.parties().stream()
                        .distinct()
                        .map(id -> view.find(id)
                                .or(() -> then.find(id))
                                .map(Party::name)
                                .orElse("a body not in the register"))
                        .toList(),
                "and");
    }
}
