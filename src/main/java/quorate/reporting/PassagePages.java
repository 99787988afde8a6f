package quorate.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** What went up and down between a committee, the governing body above it and the groups below it. */
@Controller
@Door(Door.Who.STAFF)
class PassagePages {

    private static final int PAGE = 20;
    private static final int LONG = 4000;
    private static final List<String> HEADINGS =
            List.of("day", "from", "to", "what", "title", "in words", "interests told with it", "what came of it");

    private final Passages passages;
    private final Register register;
    private final Clocks clocks;

    PassagePages(Passages passages, Register register, Clocks clocks) {
        this.passages = passages;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param other the body that it went to, or came from */
    record Line(Passage passage, boolean sent, String other) {}

    /** @param others to which the committee may send something; empty for readers who do not keep its record */
    record Listed(
            Party committee,
            List<Line> lines,
            Paging paging,
            int total,
            List<Choice> others,
            List<Choice> matters,
            Typed typed,
            String key) {

        List<Choice> kinds() {
            return Choice.of(Passage.Kind.class);
        }
    }

    @GetMapping("/committees/{id}/up-and-down")
    ModelAndView list(
            @PathVariable PartyId id,
            CurrentPerson person,
            OnDay day,
            Typed typed,
            @RequestParam(defaultValue = "1") String page) {
        enter(id, person);
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return Page.of("reporting/passages", listed(id, person, day, typed, number));
    }

    /** For whoever holds a post in the committee today. */
    private Party enter(PartyId committee, CurrentPerson person) {
        var party = register.on(clocks.today())
                .find(committee)
                .filter(one -> one.kind() == Kind.COMMITTEE)
                .orElseThrow(Page::missing);
        if (!person.belongsTo(committee)) throw new AccessDeniedException("Holds no post in this committee today");
        return party;
    }

    private Listed listed(PartyId id, CurrentPerson person, OnDay day, Typed typed, int page) {
        var all = all(id, person, day);
        var found = wanted(all, typed).toList();
        var paging = new Paging(page, PAGE, found.size());
        var keeps = person.isSecretaryOf(id) && day.isToday();
        return new Listed(
                register.on(clocks.today()).get(id),
                found.stream().skip(paging.before()).limit(PAGE).toList(),
                paging,
                all.size(),
                keeps
                        ? passages.others(id).stream()
                                .map(other -> Choice.of(other.id().toString(), other.name()))
                                .toList()
                        : List.of(),
                keeps
                        ? passages.matters(id, person).stream()
                                .map(matter -> Choice.of(matter.id().toString(), matter.title()))
                                .toList()
                        : List.of(),
                typed,
                typed.id("key").orElseGet(Fresh::id).toString());
    }

    private List<Line> all(PartyId id, CurrentPerson person, OnDay day) {
        return passages.list(id, person).stream()
                .filter(passage -> passage.isKnown(day))
                .map(passage -> line(passage.asAt(day), id))
                .toList();
    }

    private Line line(Passage passage, PartyId id) {
        var sent = passage.sender().equals(id);
        return new Line(passage, sent, nameOf(sent ? passage.receiver() : passage.sender(), passage));
    }

    private String nameOf(PartyId body, Passage passage) {
        return register.on(passage.day())
                .find(body)
                .or(() -> register.on(clocks.today()).find(body))
                .map(Party::name)
                .orElse("A body that is no longer in the register");
    }

    private static Stream<Line> wanted(List<Line> all, Typed typed) {
        var words = typed.optionalLine("q").toLowerCase(Locale.ROOT);
        var kind = Arrays.stream(Passage.Kind.values())
                .filter(each -> typed.isChosen("of", Code.of(each)))
                .findFirst();
        return all.stream()
                .filter(line -> kind.isEmpty() || line.passage().kind() == kind.get())
                .filter(line -> !typed.isChosen("way", "sent") || line.sent())
                .filter(line -> !typed.isChosen("way", "received") || !line.sent())
                .filter(line -> (line.passage().title() + " " + line.passage().words() + " " + line.other())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    @GetMapping("/committees/{id}/up-and-down/list.csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var own = enter(id, person).name();
        Csv.answer(
                response,
                "up-and-down-" + day.day() + ".csv",
                HEADINGS,
                wanted(all(id, person, day), typed).map(line -> cells(line, own)));
    }

    private static List<String> cells(Line line, String own) {
        var passage = line.passage();
        return List.of(
                passage.day().toString(),
                line.sent() ? own : line.other(),
                line.sent() ? line.other() : own,
                passage.kind().toString(),
                passage.title(),
                passage.words(),
                String.join(" ", passage.interests()),
                passage.answer()
                        .map(answer -> answer.day() + ": " + answer.words())
                        .orElse(""));
    }

    /** @param senders by their names, in the order of the passages. @param receivers likewise */
    record About(String title, List<Passage> passages, List<String> senders, List<String> receivers) {}

    /** What other bodies recommended, reported or asked on one matter: for whoever rules or decides on it. */
    @GetMapping("/matters/{id}/passages")
    ModelAndView about(@PathVariable MatterId id, CurrentPerson person, OnDay day) {
        var found = passages.on(id, person).orElseThrow(Page::missing).stream()
                .filter(passage -> passage.isKnown(day))
                .toList();
        return Page.of(
                "reporting/about",
                new About(
                        passages.find(id).map(Matter::title).orElse("An item without a matter"),
                        found,
                        found.stream().map(one -> nameOf(one.sender(), one)).toList(),
                        found.stream().map(one -> nameOf(one.receiver(), one)).toList()));
    }

    @Door(Door.Who.SECRETARY)
    @PostMapping("/committees/{id}/up-and-down")
    ModelAndView send(@PathVariable PartyId id, CurrentPerson person, OnDay day, Typed typed) {
        enter(id, person);
        if (!person.isSecretaryOf(id)) throw new AccessDeniedException("Is not secretary of this committee");
        var kind = typed.choice("kind", "Select what it is", Passage.Kind.class);
        var to = typed.offered(
                "to",
                "Select to which body it went",
                passages.others(id).stream().map(Party::id).toList());
        var matters = passages.matters(id, person);
        var matter = typed.optionallyOffered(
                "matter",
                "Select a matter that this committee deals with",
                matters.stream().map(Matter::id).toList());
        var title = matter.isPresent() ? typed.optionalLine("title") : typed.line("title", "Enter what it is about");
        var words = typed.text("words", "Enter what was recommended, reported or asked", LONG);
        var on = typed.day("day", "Enter the day on which it went");
        if (!typed.isFaulty() && on.isAfter(clocks.today()))
            typed.fault("day", "The day is still to come: note it once it has gone");
        if (typed.isFaulty()) return Page.faulty("reporting/passages", listed(id, person, day, typed, 1));
        passages.send(new Passage(
                once(typed, person),
                id,
                to.orElseThrow(),
                kind,
                matter,
                title.isEmpty() ? titleOf(matters, matter) : title,
                words,
                List.of(),
                on,
                Optional.empty(),
                person.id(),
                Instant.EPOCH,
                0));
        return Page.seeOther("/committees/" + id + "/up-and-down", kind + ": noted");
    }

    private static String titleOf(List<Matter> matters, Optional<MatterId> matter) {
        return matters.stream()
                .filter(one -> matter.filter(one.id()::equals).isPresent())
                .map(Matter::title)
                .findFirst()
                .orElse("");
    }

    private static UUID once(Typed typed, CurrentPerson person) {
        return typed.id("key")
                .map(form -> Fresh.idOf("passage", person.id().toString(), form.toString()))
                .orElseGet(Fresh::id);
    }
}
