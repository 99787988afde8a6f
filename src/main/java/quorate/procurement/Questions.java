package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.procurement.RegisterLaw.Due;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;

/** What has to be answered before an award is laid: the questions about GP providers, and what the record has to say. */
@Component
class Questions {

    /** How the field of an answer begins. */
    static final String FIELD = "answer-";

    private static final String REASONS = "reasons";

    private final RegisterLaw law;
    private final ProcurementDays days;
    private final Register register;
    private final Clocks clocks;

    Questions(Law law, ProcurementDays days, Register register, Clocks clocks) {
        this.law = RegisterLaw.of(law);
        this.days = days;
        this.register = register;
        this.clocks = clocks;
    }

    /** Those of the guidance only where a provider is a general practice, or a body of general practices. */
    List<Due> of(Proceeding proceeding, LocalDate day) {
        var way = days.route(proceeding).map(SelectionRoute::way);
        return law.on(day, way, proceeding.begun()).written().stream()
                .filter(due -> !due.line().equals(REASONS))
                .filter(due -> !due.line().startsWith("tpl.") || isAboutPractices(proceeding, day))
                .toList();
    }

    boolean isAboutPractices(Proceeding proceeding, LocalDate day) {
        return proceeding.providers().stream().anyMatch(provider -> isOfPractices(provider.id(), day));
    }

    private boolean isOfPractices(PartyId provider, LocalDate day) {
        var view = register.on(day);
        var kind = view.find(provider).map(party -> party.kind());
        if (kind.filter(it -> it == Kind.PRACTICE || it == Kind.FEDERATION || it == Kind.NETWORK)
                .isPresent()) return true;
        return view.linksTo(provider).stream()
                .filter(link -> link.tie() == Tie.MEMBER_OF || link.tie() == Tie.SHAREHOLDER_OF)
                .map(Link::from)
                .anyMatch(owner -> view.find(owner)
                        .filter(party -> party.kind() == Kind.PRACTICE)
                        .isPresent());
    }

    Optional<String> answerOf(Proceeding proceeding, Due due) {
        return proceeding.laid().map(step -> step.told(FIELD + due.line())).filter(answer -> !answer.isBlank());
    }

    /** What is asked and not answered by the step that lays the award. */
    List<Objection> unanswered(Proceeding proceeding, Step step) {
        return of(proceeding, clocks.today()).stream()
                .filter(due -> step.told(FIELD + due.line()).isBlank())
                .map(due -> new Objection(
                        "procurement.question",
                        due.rule().weight(),
                        "This is not answered: " + due.words(),
                        "Answer it.",
                        due.rule().sources()))
                .toList();
    }
}
