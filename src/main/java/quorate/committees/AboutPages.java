package quorate.committees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** What an item is about and which committee decides it on which matter, so that interests in it can be searched. */
@Controller
@Door(Door.Who.SECRETARY)
class AboutPages {

    private static final String NOT = "not";
    private static final String WITHOUT = "without";
    private static final String LAY = "lay";
    private static final Kind[] ANYBODY = {
        Kind.PRACTICE,
        Kind.COMPANY,
        Kind.FEDERATION,
        Kind.NETWORK,
        Kind.TRUST,
        Kind.CHARITY,
        Kind.PREMISES,
        Kind.PERSON,
        Kind.CCG,
        Kind.ICB
    };

    private final Heads heads;
    private final Agenda agenda;
    private final Questions questions;
    private final Commissioners commissioners;
    private final Register register;
    private final Clocks clocks;

    AboutPages(
            Heads heads,
            Agenda agenda,
            Questions questions,
            Commissioners commissioners,
            Register register,
            Clocks clocks) {
        this.heads = heads;
        this.agenda = agenda;
        this.questions = questions;
        this.commissioners = commissioners;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param version of the agenda, to be sent back with the form */
    record About(Head head, Item item, List<Way> ways, long version, Typed typed) {}

    /** How one committee may deal with the item. @param lays whether a matter could be laid for it as for another */
    record Way(PartyId committee, String name, List<Choice> choices, boolean lays) {}

    @GetMapping("/meetings/{id}/items/{item}/about")
    ModelAndView show(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person) {
        var head = heads.keepRecord(id, person);
        var found = item(head, item);
        return Page.of("committees/about", about(head, found, Typed.prefilled(known(head, found))));
    }

    private Item item(Head head, UUID item) {
        return agenda.of(head.meeting().id())
                .find(item)
                .filter(head.pass()::reads)
                .orElseThrow(Heads::missing);
    }

    private HashMap<String, String> known(Head head, Item item) {
        var known = new HashMap<String, String>();
        for (var committee : head.meeting().committees()) {
            var decides = item.committees().contains(committee);
            var matter = questions.of(item, committee).map(one -> one.id().toString());
            known.put("decides-" + committee, decides ? matter.orElse(WITHOUT) : NOT);
        }
        var view = register.on(head.meeting().day());
        questions.about(item).ifPresent(parties -> {
            known.put(
                    "about",
                    String.join(
                            "\n",
                            parties.stream()
                                    .flatMap(party -> view.find(party).stream())
                                    .map(party -> party.code().orElse(party.name()))
                                    .sorted()
                                    .toList()));
            if (parties.isEmpty()) known.put("nobody", "yes");
        });
        return known;
    }

    private About about(Head head, Item item, Typed typed) {
        var sheet = agenda.of(head.meeting().id());
        var ways = head.meeting().committees().stream()
                .map(committee -> way(head, item, committee))
                .toList();
        return new About(head, item, ways, sheet.version(), typed);
    }

    private Way way(Head head, Item item, PartyId committee) {
        var choices = new ArrayList<Choice>();
        var own = questions.of(item, committee);
        own.ifPresent(matter -> choices.add(choice(matter).hint("As it is now")));
        questions
                .waiting(head.meeting(), committee, head.pass().person())
                .forEach(matter -> choices.add(choice(matter).hint("Waits on its docket")));
        var lays = !questions.of(item).isEmpty()
                && own.filter(matter -> isFor(matter, committee)).isEmpty();
        if (lays) {
            choices.add(Choice.of(LAY, "The same question, laid for its own commissioner")
                    .hint("Say below whom it is about there"));
        }
        choices.add(Choice.of(WITHOUT, "Nothing on the docket").hint("A report, a discussion, minutes"));
        if (head.meeting().committees().size() > 1) choices.add(Choice.of(NOT, "It does not decide this item"));
        var name = register.on(head.meeting().day())
                .find(committee)
                .map(Party::name)
                .orElse("The committee");
        return new Way(committee, name, choices, lays);
    }

    private boolean isFor(Matter matter, PartyId committee) {
        return commissioners.of(committee).contains(matter.commissioner());
    }

    private static Choice choice(Matter matter) {
        return Choice.of(matter.id().toString(), matter.title());
    }

    @PostMapping("/meetings/{id}/items/{item}/subjects")
    ModelAndView settle(@PathVariable MeetingId id, @PathVariable UUID item, CurrentPerson person, Typed typed) {
        var head = heads.keepRecord(id, person);
        var found = item(head, item);
        var page = about(head, found, typed);
        var choices = page.ways().stream()
                .map(way -> read(head, found, way, typed, person))
                .toList();
        var said = said(head, typed);
        if (!typed.isFaulty()) {
            var answer = questions.settle(id, found, choices, said, AgendaPages.version(typed), person.id());
            if (answer.isDone()) {
                return Page.seeOther(head.path() + "/items/" + item, "Interests in the item are searched from now on");
            }
            typed.object(answer.objections());
        }
        return Page.faulty("committees/about", page);
    }

    private Questions.Choice read(Head head, Item item, Way way, Typed typed, CurrentPerson person) {
        var field = "decides-" + way.committee();
        var chosen = typed.choice(
                field,
                "Select how the " + way.name() + " deals with it",
                way.choices().stream().map(Choice::value).toList());
        return switch (chosen) {
            case NOT -> new Questions.Choice(way.committee(), false, Optional.empty(), Optional.empty());
            case WITHOUT -> new Questions.Choice(way.committee(), true, Optional.empty(), Optional.empty());
            case LAY -> {
                var affected = parties("practices-" + way.committee(), head, typed);
                yield new Questions.Choice(way.committee(), true, Optional.empty(), twin(item, way, affected, person));
            }
            default -> new Questions.Choice(way.committee(), true, matterOf(chosen, item), Optional.empty());
        };
    }

    /** The item's own matter needs no link. */
    private static Optional<MatterId> matterOf(String chosen, Item item) {
        return item.matter().toString().equals(chosen) ? Optional.empty() : Optional.of(MatterId.of(chosen));
    }

    private Optional<Matter> twin(Item item, Way way, Set<PartyId> affected, CurrentPerson person) {
        var view = register.on(clocks.today());
        var commissioner = commissioners.of(way.committee()).stream()
                .filter(body -> view.find(body)
                        .filter(party -> party.kind().isCommissioner())
                        .isPresent())
                .findFirst();
        return questions.of(item).stream()
                .findFirst()
                .flatMap(matter -> commissioner.map(
                        body -> questions.twin(matter, item, way.committee(), body, affected, person.id())));
    }

    private Optional<Set<PartyId>> said(Head head, Typed typed) {
        if (typed.isChosen("nobody", "yes")) return Optional.of(Set.of());
        return typed.value("about").isBlank() ? Optional.empty() : Optional.of(parties("about", head, typed));
    }

    private Set<PartyId> parties(String field, Head head, Typed typed) {
        var found = new HashSet<PartyId>();
        for (var line :
                typed.optionalText(field, 4000).lines().map(String::strip).toList()) {
            if (line.isEmpty()) continue;
            find(line, head)
                    .ifPresentOrElse(
                            party -> found.add(party.id()),
                            () -> typed.fault(
                                    field,
                                    "Nobody in the register is called “" + line + "” on the day of the meeting"));
        }
        return found;
    }

    private Optional<Party> find(String text, Head head) {
        var day = head.meeting().day();
        var found =
                register.search(Search.of(text, ANYBODY), day, Long.MAX_VALUE).parties();
        return register.on(day)
                .findByCode("ods", text.toUpperCase(Locale.ROOT))
                .or(() -> found.stream()
                        .filter(party -> party.name().equalsIgnoreCase(text))
                        .findFirst())
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }
}
