package quorate.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Signatories;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.kernel.InstrumentId;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Page;
import quorate.web.Standing;

/** Who may see and change which draft, and what a draft begins from. */
@Component
class Desk {

    private final DraftStore store;
    private final Signatories signatories;
    private final Authority authority;
    private final Register register;
    private final Law law;
    private final Clocks clocks;

    Desk(DraftStore store, Signatories signatories, Authority authority, Register register, Law law, Clocks clocks) {
        this.store = store;
        this.signatories = signatories;
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
    }

    boolean maySign(CurrentPerson person) {
        return signatories.maySign(person);
    }

    void enter(CurrentPerson person) {
        if (!maySign(person)) throw new AccessDeniedException("Drafts no instruments");
    }

    boolean edits(CurrentPerson person, Draft draft) {
        return draft.isOpen() && signatories.maySign(person, partiesOf(draft.content()));
    }

    boolean edits(CurrentPerson person, Content content) {
        return signatories.maySign(person, partiesOf(content));
    }

    private static List<PartyId> partiesOf(Content content) {
        return content.asInstrument().parties();
    }

    /** Staff of one of the bodies, or of a committee of one. */
    private boolean reads(CurrentPerson person, Draft draft) {
        var parties = partiesOf(draft.content());
        if (signatories.maySign(person, parties)) return true;
        var view = register.on(clocks.today());
        return person.posts().stream()
                .map(Standing.Post::body)
                .flatMap(body -> Stream.concat(
                        Stream.of(body),
                        view.linksFrom(body, Tie.PART_OF).stream().map(Link::to)))
                .anyMatch(parties::contains);
    }

    /** The drafts that the person may read, each with its latest version alone. */
    List<Draft> listFor(CurrentPerson person) {
        return store.listLatest().stream().filter(draft -> reads(person, draft)).toList();
    }

    /** The draft, for whoever may read it; to everybody else it is not there. */
    Draft open(UUID id, CurrentPerson person) {
        return store.find(id).filter(draft -> reads(person, draft)).orElseThrow(Page::missing);
    }

    /** The same, to be changed. */
    Draft change(UUID id, CurrentPerson person) {
        var draft = open(id, person);
        if (!edits(person, draft)) throw new AccessDeniedException("Not theirs to change, or in force already");
        return draft;
    }

    Part.Around around(Content content) {
        return new Part.Around(law.on(content.from()), register);
    }

    /** The instrument on which a draft is a new version, as it is in force when the draft would begin, or was last. */
    Optional<Instrument> before(Content content) {
        var versions = authority.instruments(Long.MAX_VALUE).versions(InstrumentId.of(content.text("id")));
        return versions.stream()
                .filter(version -> version.span().holdsOn(content.from()))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.span().from().isBefore(content.from()))
                        .reduce((earlier, later) -> later));
    }

    /** What the instrument says, with the clauses in words that it was drafted with, where it was drafted here. */
    Content said(Instrument instrument) {
        var plain = Content.of(instrument).without("clauses");
        return store.findEnacted(instrument.id(), instrument.span().from())
                .map(drafted -> new Content(withNotes(plain, drafted), drafted.wording(), drafted.answers()))
                .orElse(plain);
    }

    private static java.util.Map<String, Object> withNotes(Content plain, Content drafted) {
        return drafted.instrument().containsKey("limits")
                ? plain.with("limits", drafted.limits()).instrument()
                : plain.instrument();
    }

    /** The instrument in force on the day of which a draft for the body would be a new version. */
    Optional<Instrument> inForce(Draft.Kind kind, PartyId body, java.time.LocalDate day) {
        var known = authority.instruments(Long.MAX_VALUE);
        var all = new ArrayList<>(known.about(body));
        return all.stream()
                .filter(instrument -> instrument.span().holdsOn(day))
                .filter(instrument -> switch (instrument.content()) {
                    case Terms terms -> kind == Draft.Kind.TERMS && terms.body().equals(body);
                    case Instrument.Scheme scheme ->
                        kind == Draft.Kind.SCHEME && scheme.of().equals(body);
                    default -> false;
                })
                .findFirst();
    }

    /** Any version of the instrument, the latest first. */
    Optional<Instrument> find(InstrumentId id) {
        return authority.instruments(Long.MAX_VALUE).versions(id).stream().reduce((earlier, later) -> later);
    }
}
