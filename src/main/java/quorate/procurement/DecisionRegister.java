package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.committees.Committees;
import quorate.committees.MeetingRecord;
import quorate.committees.Proceedings.Settled;
import quorate.interests.Interests;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Act;
import quorate.law.Law;
import quorate.officers.Officers;
import quorate.procurement.Procured.Managed;
import quorate.procurement.Procured.Openness;
import quorate.procurement.RegisterLaw.Route;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Veil;

/** Works out the register of procurement decisions from decisions as they were recorded, as far as somebody may read them. */
@Component
class DecisionRegister {

    private final Authority authority;
    private final Committees committees;
    private final Officers officers;
    private final Interests interests;
    private final EntryStore store;
    private final Register register;
    private final RegisterLaw rules;
    private final ObjectProvider<Veil> veils;

    DecisionRegister(
            Authority authority,
            Committees committees,
            Officers officers,
            Interests interests,
            EntryStore store,
            Register register,
            Law law,
            ObjectProvider<Veil> veils) {
        this.authority = authority;
        this.committees = committees;
        this.officers = officers;
        this.interests = interests;
        this.store = store;
        this.register = register;
        this.rules = RegisterLaw.of(law);
        this.veils = veils;
    }

    RegisterLaw rules() {
        return rules;
    }

    /** One decision on the register, before it is looked at more closely. */
    private record Found(Matter matter, Decision decision) {}

    /**
     * As the register stood on the day, as known at the number: what was decided last comes first.
     *
     * @param body a commissioner, or a committee of one for what it decided itself
     */
    List<Procured> list(Party body, OnDay on, CurrentPerson reader) {
        var found = commissionersOf(body, on.day()).stream()
                .flatMap(commissioner -> authority.docket(commissioner, rules.acts(), on.known()).stream())
                .filter(it -> veils.stream()
                        .noneMatch(veil -> veil.hides(reader, it.matter().id().value())))
                .flatMap(it -> it.decisions().stream().map(decision -> new Found(it.matter(), decision)))
                .filter(it -> isEntry(it.decision()) && !it.decision().day().isAfter(on.day()))
                .filter(it ->
                        body.kind() != Kind.COMMITTEE || it.decision().body().equals(body.id()))
                .sorted(Comparator.comparing((Found it) -> it.decision().day()).reversed())
                .toList();
        var ids = found.stream().map(it -> it.decision().id()).toList();
        var answers = store.answers(ids, on.known());
        var opened = store.opened(ids, on.known());
        var seen = new Seen(reader);
        var entries = new ArrayList<Procured>();
        for (var it : found) {
            var id = it.decision().id();
            entry(it, answers.getOrDefault(id, Map.of()), opened.contains(id), seen)
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private List<PartyId> commissionersOf(Party body, LocalDate day) {
        if (body.kind() != Kind.COMMITTEE) return List.of(body.id());
        return register.on(day).linksFrom(body.id(), Tie.PART_OF).stream()
                .map(Link::to)
                .distinct()
                .toList();
    }

    private static boolean isEntry(Decision decision) {
        return decision.outcome() == Decision.Outcome.APPROVED || decision.outcome() == Decision.Outcome.REFUSED;
    }

    /** What the reader sees of the meetings at which something was decided, each looked up once. */
    private final class Seen {

        private final CurrentPerson reader;
        private final Map<PartyId, Map<LocalDate, List<Settled>>> settled = new HashMap<>();
        private final Map<MeetingId, Optional<MeetingRecord>> meetings = new HashMap<>();

        Seen(CurrentPerson reader) {
            this.reader = reader;
        }

        Optional<Settled> settled(Decision decision) {
            var day = decision.day();
            return settled
                    .computeIfAbsent(decision.body(), body -> new HashMap<>())
                    .computeIfAbsent(
                            day,
                            it -> committees
                                    .proceedings(decision.body(), new Span(it, it.plusDays(1)), reader)
                                    .items())
                    .stream()
                    .filter(item ->
                            item.decision().filter(decision.id()::equals).isPresent())
                    .findFirst();
        }

        Openness openness(Settled item) {
            var meeting = meetings.computeIfAbsent(item.meeting(), id -> committees.onRecord(id, reader));
            var open = meeting.flatMap(record -> record.findReadable(item.item()))
                    .filter(quorate.committees.Item::isPublic)
                    .isPresent();
            if (!open) return Openness.IN_PRIVATE;
            return meeting.filter(MeetingRecord::approved).isPresent() ? Openness.IN_PUBLIC : Openness.AFTER_MINUTES;
        }
    }

    /** Empty where the reader may not read the item under which it was decided. */
    private Optional<Procured> entry(Found it, Map<String, String> answers, boolean opened, Seen seen) {
        if (it.decision().meeting().isEmpty()) return Optional.of(byOfficer(it, answers, opened));
        return seen.settled(it.decision()).map(item -> {
            var open = seen.openness(item);
            return entry(
                    it,
                    nameOf(it.decision().body(), it.decision().day()),
                    TakingPart.of(item.room()),
                    managed(it.matter(), item),
                    answers,
                    opened && open.mayBeOpened() ? Openness.OPENED : open);
        });
    }

    private Procured byOfficer(Found it, Map<String, String> answers, boolean opened) {
        var account = officers.find(it.decision().id());
        var officer = account.map(Officers.Account::officer)
                .orElseGet(() -> nameOf(it.decision().body(), it.decision().day()));
        var people = new ArrayList<>(List.of(new Procured.Took(officer, "decided")));
        account.ifPresent(how -> how.agreed().forEach(name -> people.add(new Procured.Took(name, "agreed"))));
        var conflicts = account.map(Officers.Account::interest)
                .filter(interest -> !interest.isEmpty())
                .map(interest -> List.of(new Managed(officer, "decided nevertheless", interest)))
                .orElse(List.of());
        return entry(it, officer, people, conflicts, answers, opened ? Openness.OPENED : Openness.BETWEEN_MEETINGS);
    }

    /** What was ruled, as it stood when the item ended. */
    private List<Managed> managed(Matter matter, Settled item) {
        var rulings = interests.rulings(matter.id());
        return rulings.all().stream()
                .map(quorate.interests.Ruling::person)
                .distinct()
                .flatMap(person -> rulings.at(person, item.at()).stream())
                .map(ruling -> new Managed(nameOf(ruling.person(), item.day()), ruling.effect(), ruling.reason()))
                .toList();
    }

    private Procured entry(
            Found it,
            String body,
            List<Procured.Took> people,
            List<Managed> conflicts,
            Map<String, String> answers,
            Openness openness) {
        var matter = it.matter();
        var day = it.decision().day();
        var route = Optional.ofNullable(answers.get(Procured.ROUTE)).map(word -> Code.parse(Route.class, word));
        return new Procured(
                it.decision(),
                matter,
                body,
                rules.law().on(day).findAct(matter.act()).map(Act::title).orElse(matter.act()),
                matter.affected().stream()
                        .map(party -> nameOf(party, day))
                        .sorted()
                        .toList(),
                people,
                conflicts,
                rules.on(day, route, matter.facts().text("begun").flatMap(DecisionRegister::day)),
                answers,
                openness);
    }

    private static Optional<LocalDate> day(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private String nameOf(PartyId party, LocalDate day) {
        return register.on(day).find(party).map(Party::name).orElse("Somebody who is not in the register on that day");
    }

    Optional<Procured> find(Party body, DecisionId decision, OnDay on, CurrentPerson reader) {
        return list(body, on, reader).stream()
                .filter(entry -> entry.decision().id().equals(decision))
                .findFirst();
    }
}
