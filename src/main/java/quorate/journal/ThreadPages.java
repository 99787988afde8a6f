package quorate.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Naming.Named;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;

/**
 * One thread: from what somebody stands to gain to what came of a decision, on one page, from wherever one begins. Kinds,
 * moments and names; what was said stays with the thing itself, whose own page judges who may read it.
 */
@Controller
@Door(Door.Who.STAFF)
class ThreadPages {

    /** What an entry says in the clear that a reader needs to follow the thread. */
    private static final List<String> TOLD = List.of("fact", "outcome", "treatment", "change", "ground");

    private final Tracing tracing;
    private final ObjectProvider<Standing> names;

    ThreadPages(Tracing tracing, ObjectProvider<Standing> names) {
        this.tracing = tracing;
        this.names = names;
    }

    /** @param told what the entry says of itself: "agreed", "approved", "leave-item" */
    record Line(Tracing.Step step, String told, String by) {}

    /** @param first the place of its first entry on the page; 0 where it has none yet */
    record Part(Chapter chapter, int count, long first) {}

    /** @param since what came to be known only after the moment that the page is read as at */
    record Shown(Tracing.Thing start, List<Part> parts, List<Line> then, List<Line> since, long after) {

        String title() {
            return start.named().map(Named::name).orElse("What happened");
        }

        String sort() {
            return start.named().map(named -> named.sort().toString()).orElse("");
        }
    }

    @GetMapping("/thread/{id}")
    ModelAndView thread(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String after, CurrentPerson person, OnDay as) {
        var trace = traced(id, person, as, after);
        var parts = Arrays.stream(Chapter.values())
                .map(chapter -> part(chapter, trace.of(chapter)))
                .filter(part -> part.chapter() != Chapter.OTHER || part.count() > 0)
                .toList();
        var next = trace.cut() ? trace.steps().getLast().entry().position() : 0;
        return Page.of(
                "journal/thread",
                new Shown(trace.start(), parts, lines(trace.known(true)), lines(trace.known(false)), next));
    }

    private Tracing.Trace traced(UUID id, CurrentPerson person, OnDay as, String after) {
        var trace = tracing.of(id, person, as, after.matches("\\d{1,18}") ? Long.parseLong(after) : 0);
        if (trace.steps().isEmpty()) throw Page.missing();
        return trace;
    }

    private static Part part(Chapter chapter, List<Tracing.Step> steps) {
        return new Part(
                chapter,
                steps.size(),
                steps.isEmpty() ? 0 : steps.getFirst().entry().position());
    }

    private List<Line> lines(List<Tracing.Step> steps) {
        return steps.stream()
                .map(step ->
                        new Line(step, told(step.entry()), nameOf(step.entry().by())))
                .toList();
    }

    private static String told(Entry entry) {
        if (entry.kind().startsWith("Journal.")) return "";
        return TOLD.stream()
                .flatMap(name -> Optional.ofNullable(entry.facts().get(name)).stream())
                .map(word -> word.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replace('-', ' ')
                        .toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private String nameOf(Actor by) {
        return switch (by) {
            case Actor.Process process -> process.name();
            case Actor.Person person -> {
                var register = names.getIfAvailable();
                yield register == null ? person.id().toString() : register.nameOf(person.id());
            }
        };
    }

    /** One entry for machines. @param known false for what came to be known after the moment asked for */
    record Told(
            long position,
            long number,
            String kind,
            String chapter,
            Instant at,
            String by,
            boolean known,
            List<Touched> about,
            List<Touched> because) {}

    record Touched(UUID id, String sort, String name) {
        static Touched of(Tracing.Thing thing) {
            return new Touched(
                    thing.id(),
                    thing.named().map(named -> named.sort().toString()).orElse(""),
                    thing.named().map(Named::name).orElse(""));
        }
    }

    @GetMapping("/thread/{id}/list.json")
    ResponseEntity<List<Told>> json(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String after, CurrentPerson person, OnDay as) {
        var told = traced(id, person, as, after).steps().stream()
                .map(step -> new Told(
                        step.entry().position(),
                        step.entry().number(),
                        step.entry().kind(),
                        step.chapter().toString(),
                        step.entry().at(),
                        nameOf(step.entry().by()),
                        step.known(),
                        step.about().stream().map(Touched::of).toList(),
                        step.because().stream().map(Touched::of).toList()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
    }
}
