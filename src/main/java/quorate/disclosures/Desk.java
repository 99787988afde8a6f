package quorate.disclosures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Words;

/** Whose registers there are, who keeps them and who may see all of them. Rights are judged on today. */
@Component
class Desk {

    private static final List<String> GUARDIANS = List.of("guardian", "lay-member-audit", "audit-chair");

    private final Register register;
    private final Keepers keepers;
    private final Clocks clocks;

    Desk(Register register, Keepers keepers, Clocks clocks) {
        this.register = register;
        this.keepers = keepers;
        this.clocks = clocks;
    }

    Ladder today() {
        return on(clocks.today());
    }

    Ladder on(LocalDate day) {
        return new Ladder(register.on(day));
    }

    /** The body of an address, as it was on the day or is today. */
    Party body(String word, LocalDate day) {
        return register.on(day)
                .findByWord(word)
                .or(() -> register.on(clocks.today()).findByWord(word))
                .filter(party -> party.kind() != Kind.PERSON && party.kind() != Kind.POST)
                .orElseThrow(Page::missing);
    }

    /** Bodies of which the person is part today, the widest first: a register covers a body with all its committees. */
    List<Party> bodiesOf(CurrentPerson person) {
        var ladder = today();
        return person.posts().stream()
                .map(Standing.Post::body)
                .flatMap(body -> ladder.above(body).stream())
                .distinct()
                .flatMap(id -> ladder.find(id).stream())
                .filter(party -> party.kind() != Kind.POST)
                .sorted(Comparator.comparing((Party party) -> party.kind() == Kind.COMMITTEE)
                        .thenComparing(Party::name))
                .toList();
    }

    /** True if a post of today is in the body or in a committee of it: only then is a register shown whole. */
    boolean belongs(CurrentPerson person, PartyId body) {
        var ladder = today();
        return person.posts().stream()
                .anyMatch(post -> ladder.above(post.body()).contains(body));
    }

    /** True for whoever keeps the body's records: its secretary, one of a committee of it, and the administrator. */
    boolean keeps(CurrentPerson person, PartyId body) {
        var ladder = today();
        return keepers.keeps(person, List.of(body))
                || person.posts().stream()
                        .filter(post -> post.office().equals("secretary"))
                        .anyMatch(post -> ladder.above(post.body()).contains(body));
    }

    /** True for the body's guardian of conflicts of interest, as a rule whoever chairs its audit committee. */
    boolean guards(CurrentPerson person, PartyId body) {
        var ladder = today();
        return person.posts().stream()
                .filter(post -> GUARDIANS.contains(post.office()))
                .anyMatch(post -> ladder.above(post.body()).contains(body));
    }

    /** The constants as answers of a form, each beginning with a capital. */
    static <E extends Enum<E>> List<Choice> choices(Class<E> type) {
        return Choice.of(type).stream()
                .map(one -> Choice.of(one.value(), Words.sentence(one.text())))
                .toList();
    }

    /** How the body is called in addresses of the public site. */
    static String slug(Party party) {
        var name = party.trait("key").or(party::code).orElse(party.name()).toLowerCase(Locale.ROOT);
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
