package quorate.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Scale;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** The networks, groups and federations of a commissioner: who is in them on a day, and into whose account they are paid. */
@Controller
@Door(Door.Who.STAFF)
class NetworkPages {

    private static final String HERE = "/networks";
    private static final String ONE = HERE + "/{code:[A-Z0-9]{3,9}}";

    private final Networks networks;
    private final Changing changing;
    private final Sharings sharings;
    private final Register register;
    private final Clocks clocks;

    NetworkPages(Networks networks, Changing changing, Sharings sharings, Register register, Clocks clocks) {
        this.networks = networks;
        this.changing = changing;
        this.sharings = sharings;
        this.register = register;
        this.clocks = clocks;
    }

    record Row(Network network, int members, int found) {}

    /** @param alone practices that are in no network on the day */
    record Section(String commissioner, List<Row> rows, List<Party> alone) {}

    /** @param members those of the day, with the first day of each @param sharings how they agreed to share, and {@code sharing} the one that holds @param changes whether who looks may change it today */
    record One(
            Network network,
            String commissioner,
            List<Joined> members,
            List<Objection> found,
            List<Sharing> sharings,
            Optional<Sharing> sharing,
            boolean changes,
            List<Choice> ending,
            Typed typed) {}

    record Joined(Member member, LocalDate since) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        return Page.of(
                "networks/networks",
                changing.commissionersOf(person, day.day()).stream()
                        .map(it -> section(it, day))
                        .toList());
    }

    private static Stream<Scale> scales() {
        return Stream.of(Scale.NETWORK, Scale.GROUP, Scale.FEDERATION);
    }

    private Section section(PartyId commissioner, OnDay day) {
        var view = register.on(day.day(), day.known());
        var rows = scales().flatMap(scale -> {
                    var groups = networks.on(commissioner, scale, day.day(), day.known());
                    return new TreeMap<>(groups.networks())
                            .values().stream()
                                    .map(it -> new Row(
                                            it,
                                            groups.roll(it.code(), day.day())
                                                    .map(roll -> roll.members().size())
                                                    .orElse(0),
                                            groups.barred(it.code()).size()
                                                    + groups.against(it.code()).size()));
                })
                .toList();
        var alone = view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .map(Link::from)
                .flatMap(id -> view.find(id).stream())
                .filter(it -> it.kind() == Kind.PRACTICE
                        && Networks.in(it.id(), Kind.NETWORK, view).findAny().isEmpty())
                .toList();
        return new Section(view.find(commissioner).map(Party::name).orElse(""), rows, alone);
    }

    /** A network with the others of its sort, and whose it is. */
    record Found(PartyId commissioner, Groups groups, Network network) {}

    private Found find(String code, CurrentPerson person, LocalDate day, long known) {
        return seek(code, person, day, known).orElseThrow(Page::missing);
    }

    private Optional<Found> seek(String code, CurrentPerson person, LocalDate day, long known) {
        return changing.commissionersOf(person, day).stream()
                .flatMap(it -> scales().map(scale -> networks.on(it, scale, day, known))
                        .flatMap(groups -> groups.find(code).stream().map(found -> new Found(it, groups, found))))
                .findFirst();
    }

    @GetMapping(ONE)
    ModelAndView look(@PathVariable String code, CurrentPerson person, OnDay day) {
        var found = find(code, person, day.day(), day.known());
        return Page.of("networks/network", one(found, person, day.day(), day.known(), Typed.nothing()));
    }

    private One one(Found found, CurrentPerson person, LocalDate day, long known, Typed typed) {
        var code = found.network().code();
        var since = new TreeMap<String, LocalDate>();
        register.on(day, known)
                .linksTo(found.network().id(), Tie.MEMBER_OF)
                .forEach(link -> since.put(link.from().toString(), link.span().from()));
        var members = found.groups().roll(code, day).map(Roll::members).orElse(List.of());
        return new One(
                found.network(),
                found.groups().commissioner(),
                members.stream()
                        .map(it -> new Joined(it, since.getOrDefault(it.id().toString(), day)))
                        .toList(),
                Stream.concat(found.groups().barred(code).stream(), found.groups().against(code).stream())
                        .toList(),
                sharings.list(found.network().id()),
                Sharings.on(sharings.list(found.network().id()), day),
                changing.mayChange(person, found.commissioner()),
                members.stream()
                        .map(it -> Choice.of(it.id().toString(), it.called()))
                        .toList(),
                typed);
    }

    /** What can be changed by the person today. @throws AccessDeniedException for whoever may only look */
    Found changed(String code, CurrentPerson person) {
        var found = find(code, person, clocks.today(), Long.MAX_VALUE);
        if (!changing.mayChange(person, found.commissioner())) throw new AccessDeniedException("Keeps no networks");
        return found;
    }

    ModelAndView after(
            Found found, Optional<? extends Answer<?>> answer, CurrentPerson person, Typed typed, String done) {
        answer.ifPresent(it -> typed.object(it.objections()));
        var code = found.network().code();
        if (!typed.isFaulty()) {
            // One that has lost its last practice may be nobody's any more.
            var there = seek(code, person, clocks.today(), Long.MAX_VALUE).isPresent();
            return Page.seeOther(there ? HERE + "/" + code : HERE, done);
        }
        return Page.faulty("networks/network", one(found, person, clocks.today(), Long.MAX_VALUE, typed));
    }

    @PostMapping(ONE + "/members")
    ModelAndView join(@PathVariable String code, CurrentPerson person, Typed typed) {
        var found = changed(code, person);
        var from = typed.day("from", "Enter the first day of the membership");
        var practice = typed.found(
                "practice",
                "Enter the code of a practice that is there on this day, such as Z90001",
                text -> changing.practice(text, from));
        var source = typed.line("source", "Enter who says so, such as the network agreement");
        practice.flatMap(it -> changing.elsewhere(it, found.network(), from))
                .ifPresent(fault -> typed.fault("practice", fault));
        var answer = typed.isFaulty()
                ? Optional.<Answer<?>>empty()
                : practice.<Answer<?>>map(it -> changing.join(it, found.network(), from, source, person.actor()));
        return after(found, answer, person, typed, "The membership was entered");
    }

    @PostMapping(ONE + "/endings")
    ModelAndView leave(@PathVariable String code, CurrentPerson person, Typed typed) {
        var found = changed(code, person);
        var members = register.on(clocks.today()).linksTo(found.network().id(), Tie.MEMBER_OF);
        var link = typed.found(
                "member",
                "Choose the practice",
                text -> members.stream()
                        .filter(it -> it.from().toString().equals(text))
                        .findFirst());
        var last = typed.day("last", "Enter the last day of the membership");
        var why = typed.line("why", "Say why it ends, and who says so");
        var answer = typed.isFaulty()
                ? Optional.<Answer<?>>empty()
                : link.<Answer<?>>map(it -> register.end(it.id(), it.from(), last.plusDays(1), why, person.actor()));
        return after(found, answer, person, typed, "The end of the membership was entered");
    }

    @PostMapping(ONE + "/accounts")
    ModelAndView pay(@PathVariable String code, CurrentPerson person, Typed typed) {
        var found = changed(code, person);
        var from = typed.day("since", "Enter the first day on which it is paid so");
        var own = typed.optionalLine("account").isEmpty();
        var account = own
                ? Optional.<Party>empty()
                : typed.found(
                        "account",
                        "Enter the code of a practice or body that is there on this day, or leave it empty",
                        text -> changing.body(text, from));
        var source = typed.line("says", "Enter who says so, such as the letter of the network");
        var answer = typed.isFaulty()
                ? Optional.<Answer<?>>empty()
                : Optional.<Answer<?>>of(changing.pay(found.network(), account, from, source, person.actor()));
        return after(found, answer, person, typed, "The account was entered");
    }
}
