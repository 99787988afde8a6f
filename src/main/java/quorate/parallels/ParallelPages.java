package quorate.parallels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.parallels.FileStore.Heard;
import quorate.parallels.HeldStore.Sum;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where parallel runs are started and looked at as a whole. */
@Controller
@Door(Door.Who.STAFF)
class ParallelPages {

    static final String HERE = "/payments/parallels";

    private final Parallels parallels;
    private final Beside beside;
    private final ParallelStore store;
    private final FileStore files;
    private final HeldStore held;
    private final Payments payments;
    private final Schemes schemes;
    private final Standing standing;
    private final Clocks clocks;

    ParallelPages(
            Parallels parallels,
            Beside beside,
            ParallelStore store,
            FileStore files,
            HeldStore held,
            Payments payments,
            Schemes schemes,
            Standing standing,
            Clocks clocks) {
        this.parallels = parallels;
        this.beside = beside;
        this.store = store;
        this.files = files;
        this.held = held;
        this.payments = payments;
        this.schemes = schemes;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Parallel parallel, String scheme, String commissioner, Readiness readiness) {}

    record Listing(List<Row> rows, boolean reads, boolean enters) {}

    record Asking(List<Choice> commissioners, List<Choice> schemes, List<Choice> months, Typed typed) {}

    record Check(Parallel parallel, String commissioner, String scheme, Readiness readiness, Typed typed) {}

    record Month(LocalDate first, Sum sum) {}

    /** @param compared months that were worked out @param waiting those of which there is nothing to hold against yet */
    record One(
            Parallel parallel,
            Definition scheme,
            String commissioner,
            String by,
            Readiness readiness,
            List<Month> compared,
            List<String> waiting,
            List<Filed> files,
            List<Heard> unknown,
            Optional<Version> version,
            boolean enters,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        var reads = payments.readBy(person);
        var all = store.list(reads, day.known());
        var months = held.months(all, day.known());
        return Page.of(
                "parallels/list",
                new Listing(
                        all.stream()
                                .map(it -> new Row(
                                        it,
                                        parallels.scheme(it).title(),
                                        standing.nameOf(it.commissioner()),
                                        Readiness.of(it.rule(), months.getOrDefault(it.id(), List.of()))))
                                .toList(),
                        !reads.isEmpty(),
                        !payments.enteredBy(person).isEmpty()));
    }

    private Asking asking(CurrentPerson person, Typed typed) {
        var commissioners = payments.enteredBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Prepares nobody’s payments");
        return new Asking(
                commissioners.stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                schemes.all().stream()
                        .map(scheme -> Choice.of(scheme.id(), scheme.title()))
                        .toList(),
                ParallelForm.months(clocks.today()),
                typed);
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        var known = Map.of("key", Fresh.id().toString(), "months", "2", "tolerance", "0");
        return Page.of("parallels/ask", asking(person, typed.knowing(known)));
    }

    /** What was typed is shown once more before anything is kept. */
    @PostMapping(HERE + "/new")
    ModelAndView start(CurrentPerson person, Typed typed) {
        var asking = asking(person, typed);
        var asked = ParallelForm.read(typed, payments.enteredBy(person), schemes.all(), clocks.today(), person.id());
        if (asked.isEmpty()) return Page.faulty("parallels/ask", asking);
        if (!typed.value("change").isEmpty()) return Page.of("parallels/ask", asking);
        var it = asked.get();
        if (typed.value("confirmed").isEmpty()) {
            return Page.of(
                    "parallels/check",
                    new Check(
                            it,
                            standing.nameOf(it.commissioner()),
                            parallels.scheme(it).title(),
                            Readiness.of(it.rule(), List.of()),
                            typed));
        }
        var started = parallels.start(it, person.id());
        return Page.seeOther(
                started.page(),
                switch (started.against()) {
                    case SYSTEM -> "Started. Now give the other system’s file";
                    case VERSION -> "Started. Now give the other version";
                    case PAID -> "Started, and worked out";
                });
    }

    private Parallel find(UUID id, CurrentPerson person) {
        return parallels
                .find(id)
                .filter(it -> payments.readBy(person).contains(it.commissioner()))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("parallels/parallel", one(find(id, person), person, Typed.nothing()));
    }

    private One one(Parallel it, CurrentPerson person, Typed typed) {
        var months = held.months(it, Long.MAX_VALUE);
        var compared = months.stream()
                .map(sum -> new Month(LocalDate.parse(sum.of()), sum))
                .toList();
        var done = compared.stream().map(Month::first).toList();
        return new One(
                it,
                parallels.scheme(it),
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                Readiness.of(it.rule(), months),
                compared,
                it.months().stream()
                        .filter(month -> !done.contains(month))
                        .map(Words::month)
                        .toList(),
                files.list(it.id(), Long.MAX_VALUE),
                files.listHeard(it.id()).stream()
                        .filter(heard -> heard.means().isEmpty())
                        .toList(),
                parallels.findVersion(it),
                payments.enteredBy(person).contains(it.commissioner()),
                typed.knowing(Map.of(
                        "months", Integer.toString(it.rule().months()),
                        "tolerance", it.rule().tolerance().plain())));
    }

    private Parallel own(UUID id, CurrentPerson person) {
        var it = find(id, person);
        if (!payments.enteredBy(person).contains(it.commissioner()))
            throw new AccessDeniedException("Prepares none of these payments");
        return it;
    }

    /** Works all of it out once more, by what is known now. */
    @PostMapping(HERE + "/{id}/workings")
    ModelAndView compare(@PathVariable UUID id, CurrentPerson person) {
        var it = own(id, person);
        var changed = beside.compare(it, beside.comparable(it), person.id());
        return Page.seeOther(
                it.page(),
                changed.isEmpty()
                        ? "Worked out once more: nothing became different"
                        : "Worked out once more: "
                                + Words.list(changed.stream().map(Words::month).toList()) + " became different");
    }

    @PostMapping(HERE + "/{id}/rules")
    ModelAndView rule(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var it = own(id, person);
        var rule = ParallelForm.rule(typed);
        if (typed.isFaulty()) return Page.faulty("parallels/parallel", one(it, person, typed));
        parallels.rule(it, rule, person.id());
        return Page.seeOther(it.page(), "It is ready by this rule from now on");
    }
}
