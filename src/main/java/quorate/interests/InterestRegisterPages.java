package quorate.interests;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.law.LawOn;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Column;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;

/** The register of interests of a body: for staff, as a file, and released to the public. */
@Controller
@Door(Door.Who.STAFF)
class InterestRegisterPages {

    static final List<Column> COLUMNS = List.of(
            Column.text("Name and position"),
            Column.text("Interest"),
            Column.text("Type"),
            Column.text("From and to"),
            Column.text("Action to lessen the risk"));
    private static final String RELEASE = "interests/release";
    private static final List<String> HEADER = List.of(
            "Name",
            "Position",
            "Declared interest",
            "In",
            "Type",
            "Direct or indirect",
            "From",
            "To",
            "Declared on",
            "Action taken to mitigate risk",
            "Confirmed on",
            "Published");

    private final Interests interests;
    private final Bench bench;
    private final Register register;
    private final Clocks clocks;
    private final Editions editions;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    InterestRegisterPages(
            Interests interests,
            Bench bench,
            Register register,
            Clocks clocks,
            Editions editions,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.interests = interests;
        this.bench = bench;
        this.register = register;
        this.clocks = clocks;
        this.editions = editions;
        this.templates = templates;
        this.events = events;
    }

    /**
     * @param whole whether this is all of it, or what the public sees
     * @param mayPublish whether the reader is a secretary of the body
     */
    record Shown(
            Party body,
            LocalDate day,
            List<RegisterEntry> entries,
            boolean whole,
            boolean mayPublish,
            Optional<LawOn.Edition> edition,
            boolean everybody,
            Editions editions,
            List<Column> columns,
            String address) {

        /** The word of the edition in force for our class of the interest. */
        String statutory(Interest interest) {
            return editions.wordFor(interest.type(), day);
        }

        /** True where the word under which it stands is neither ours nor any edition's since it was declared. */
        boolean differs(Interest interest) {
            var word = interest.words();
            return !word.equalsIgnoreCase(interest.type().toString())
                    && !word.equalsIgnoreCase(statutory(interest))
                    && !word.equalsIgnoreCase(editions.wordFor(interest.type(), interest.declared()));
        }
    }

    @GetMapping("/interests/register/{body}")
    ModelAndView register(@PathVariable String body, OnDay onDay, CurrentPerson person) {
        var party = found(body, onDay.day());
        var whole = belongs(person, party.id());
        return Page.of("interests/register", shown(party, onDay.day(), whole, person.isSecretaryOf(party.id())));
    }

    @GetMapping("/interests/register/{body}/csv")
    void csv(@PathVariable String body, OnDay onDay, CurrentPerson person, HttpServletResponse response) {
        var party = found(body, onDay.day());
        var entries = entries(party.id(), onDay.day(), belongs(person, party.id()));
        quorate.web.Csv.answer(
                response,
                "interests-" + slug(party) + "-" + onDay.day() + ".csv",
                HEADER,
                entries.stream().flatMap(this::rows));
    }

    private Stream<List<String>> rows(RegisterEntry entry) {
        var position = String.join("; ", entry.positions());
        var confirmed = entry.confirmed().map(one -> one.day().toString()).orElse("");
        if (entry.interests().isEmpty())
            return Stream.of(List.of(
                    entry.name(),
                    position,
                    entry.nilReturn() ? "Nil return" : "Nothing declared",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    confirmed,
                    ""));
        return entry.interests().stream()
                .map(one -> List.of(
                        entry.name(),
                        position,
                        one.description(),
                        one.partyName(),
                        one.words(),
                        one.type() == Interest.Type.INDIRECT ? "Indirect" : "Direct",
                        one.span().from().toString(),
                        one.span().lastDay().map(LocalDate::toString).orElse(""),
                        one.declared().toString(),
                        one.mitigation(),
                        confirmed,
                        one.consent() ? "Yes" : "No"));
    }

    /** Releases what the public may see, as it is today, under the body's one permanent address for it. */
    @PostMapping("/interests/register/{body}/releases")
    @Door(Door.Who.SECRETARY)
    ModelAndView release(@PathVariable String body, CurrentPerson person) {
        var today = clocks.today();
        var party = found(body, today);
        if (!person.isSecretaryOf(party.id()))
            throw new AccessDeniedException("Only the secretary publishes the register");
        var page = new StringOutput();
        var seen = shown(party, today, false, false);
        templates.render(RELEASE + ".jte", Map.of("it", (Object) seen), page);
        clocks.write(number -> {
            events.publishEvent(new Release(
                    address(party),
                    "register",
                    "Register of interests",
                    party.id(),
                    today,
                    page.toString(),
                    party.id().value(),
                    "The register was brought up to date."));
            return number;
        });
        return Page.seeOther("/interests/register/" + body, "Register of interests published");
    }

    private Shown shown(Party party, LocalDate day, boolean whole, boolean mayPublish) {
        return new Shown(
                party,
                day,
                entries(party.id(), day, whole),
                whole,
                mayPublish,
                bench.guidance().titleOn(day),
                bench.guidance()
                        .on(day)
                        .map(edition -> edition.keeping().everybody())
                        .orElse(true),
                editions,
                COLUMNS,
                address(party));
    }

    private List<RegisterEntry> entries(PartyId body, LocalDate day, boolean whole) {
        return interests.registerOf(body, day, whole ? RegisterEntry.Readers.STAFF : RegisterEntry.Readers.PUBLIC);
    }

    private static String address(Party party) {
        return slug(party) + "/register-of-interests";
    }

    private static String slug(Party party) {
        var name = party.trait("key").or(party::code).orElse(party.name()).toLowerCase(Locale.ROOT);
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private Party found(String body, LocalDate day) {
        return register.on(day).findByWord(body).orElseThrow(Page::missing);
    }

    /** True if a post of today is in the body, or in a committee of it: only then is the whole register shown. */
    private boolean belongs(CurrentPerson person, PartyId body) {
        var view = register.on(clocks.today());
        var above = new HashSet<PartyId>();
        person.posts().forEach(post -> climb(view, post.body(), above));
        return above.contains(body);
    }

    private static void climb(View view, PartyId body, Set<PartyId> above) {
        var next = new ArrayList<>(List.of(body));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (above.add(one)) view.linksFrom(one, Tie.PART_OF).forEach(link -> next.add(link.to()));
        }
    }
}
