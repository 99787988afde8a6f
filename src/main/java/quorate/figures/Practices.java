package quorate.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;

/** Whose figures they are: the body of a code on a day, and the practices that it commissions then. */
@Component
class Practices {

    private final Register register;

    Practices(Register register) {
        this.register = register;
    }

    View on(java.time.LocalDate day, long known) {
        return register.on(day, known);
    }

    /** The body as it was on the day; else as it was when something was last counted about it. */
    Optional<Party> find(String code, View view, List<Edition> counted) {
        return Stream.concat(
                        Stream.of(view),
                        counted.stream()
                                .map(Edition::geography)
                                .sorted(java.util.Comparator.reverseOrder())
                                .distinct()
                                .map(day -> register.on(day, view.known())))
                .flatMap(each -> each.findByCode("ods", code).stream())
                .findFirst();
    }

    /** Practices that the body commissions on the day, or that are in it as a place or a network; by code. */
    List<Party> of(Party body, View view) {
        return Stream.of(Tie.COMMISSIONED_BY, Tie.PART_OF, Tie.MEMBER_OF)
                .flatMap(tie -> view.linksTo(body.id(), tie).stream())
                .map(Link::from)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == Kind.PRACTICE && party.code().isPresent())
                .sorted(java.util.Comparator.comparing(party -> party.code().orElseThrow()))
                .toList();
    }
}
