package quorate.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;
import quorate.web.Words;

/**
 * Who holds which agreements on a day: what was entered; else what was published; else that the register has a practice of
 * whose contract nothing was published.
 */
public final class Holdings {

    private static final int GENERATIONS = 4;
    private static final String ODS = "the register of practices";

    private final LocalDate day;
    private final long known;
    private final View view;
    private final Published.All published;
    private final Shelf.Picture entered;
    private final Kinds kinds;
    private final ObjectProvider<Papers> papers;
    private Optional<Boolean> hasPractices = Optional.empty();
    private Optional<Set<UUID>> signed = Optional.empty();

    Holdings(
            View view,
            long known,
            Published.All published,
            Shelf.Picture entered,
            Kinds kinds,
            ObjectProvider<Papers> papers) {
        this.day = view.day();
        this.known = known;
        this.view = view;
        this.published = published;
        this.entered = entered;
        this.kinds = kinds;
        this.papers = papers;
    }

    public LocalDate day() {
        return day;
    }

    /** The register as it was that day. */
    public View view() {
        return view;
    }

    public Optional<Party> practice(String code) {
        return code.isEmpty() ? Optional.empty() : view.findByCode("ods", code);
    }

    /** Who commissions the practice on the day; else who keeps the agreement, or whoever came after them. */
    public Optional<Party> commissioner(Agreement agreement) {
        return practice(agreement.practice())
                .flatMap(this::commissioner)
                .or(() -> agreement.commissioner().flatMap(who -> heir(who, GENERATIONS)))
                .or(() -> lastPaid(agreement.practice()).flatMap(paid -> view.findByCode("ods", paid.commissioner())));
    }

    public Optional<Party> commissioner(Party practice) {
        return view.linksFrom(practice.id(), Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.to()).stream())
                .findFirst();
    }

    private Optional<Party> heir(PartyId who, int generations) {
        var own = view.find(who);
        if (own.isPresent() || generations == 0) return own;
        return view.linksTo(who, Tie.SUCCESSOR_OF).stream()
                .flatMap(link -> heir(link.from(), generations - 1).stream())
                .findFirst();
    }

    List<Paid> paid(String practice) {
        return published.years().of(practice).stream()
                .filter(year -> !year.year().from().isAfter(day))
                .toList();
    }

    public Optional<Paid> lastPaid(String practice) {
        var paid = paid(practice);
        return paid.isEmpty() ? Optional.empty() : Optional.of(paid.getLast());
    }

    /** Practices of a commissioner or a place on the day, and those it last paid that the register no longer has. */
    Set<String> practicesOf(Party body) {
        var codes = new TreeSet<String>();
        Stream.of(Tie.COMMISSIONED_BY, Tie.PART_OF)
                .flatMap(tie -> view.linksTo(body.id(), tie).stream())
                .map(Link::from)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == Kind.PRACTICE)
                .forEach(party -> party.code().ifPresent(codes::add));
        body.code()
                .ifPresent(code -> published.years().byPractice().forEach((practice, paid) -> {
                    if (paid.getLast().commissioner().equals(code)
                            && practice(practice).isEmpty()
                            && !paid.getFirst().year().from().isAfter(day)) codes.add(practice);
                }));
        return codes;
    }

    Set<String> everyPractice() {
        var codes = new LinkedHashSet<String>();
        view.list(Kind.PRACTICE).forEach(party -> party.code().ifPresent(codes::add));
        codes.addAll(published.byPractice().keySet());
        codes.addAll(entered.byPractice().keySet());
        return codes;
    }

    /** Agreements of nobody with a code that the body keeps on the day. */
    List<Agreement> keptBy(Party body) {
        return entered.all(known).stream()
                .filter(agreement -> practice(agreement.practice()).isEmpty())
                .filter(agreement -> commissioner(agreement)
                        .filter(who -> who.id().equals(body.id()))
                        .isPresent())
                .toList();
    }

    List<Agreement> codeless() {
        return entered.all(known).stream()
                .filter(agreement -> agreement.practice().isEmpty())
                .toList();
    }

    /** In force on the day. */
    public List<Agreement> of(String practice) {
        var own = ownOf(practice).stream()
                .filter(agreement -> agreement.isInForceOn(day))
                .toList();
        if (own.stream().anyMatch(agreement -> agreement.kind().isCore())) return own;
        var all = new ArrayList<>(own);
        core(practice).ifPresent(all::add);
        return all;
    }

    /** The contract of the practice as far as it was published, where nobody entered one. */
    private Optional<Agreement> core(String practice) {
        var party = practice(practice);
        if (party.isEmpty() && hasPractices()) return Optional.empty();
        return published.of(practice).stream()
                .filter(agreement -> agreement.isInForceOn(day))
                .findFirst()
                .or(() -> party.filter(who -> who.kind() == Kind.PRACTICE).map(this::known));
    }

    /** Whether the register can say that a practice is no more: not before any file of practices was read. */
    private boolean hasPractices() {
        if (hasPractices.isEmpty())
            hasPractices = Optional.of(!view.list(Kind.PRACTICE).isEmpty());
        return hasPractices.get();
    }

    /** Whether whoever keeps papers has its signed copy; asked of all agreements at once. */
    boolean hasSignedCopy(UUID agreement) {
        if (signed.isEmpty())
            signed = Optional.of(papers.stream()
                    .flatMap(each -> each.signed(day, known).stream())
                    .collect(Collectors.toSet()));
        return signed.get().contains(agreement);
    }

    private Agreement known(Party practice) {
        var code = practice.code().orElse("");
        var kind = practice.trait("contract").flatMap(kinds::findNamed).orElseGet(() -> kinds.get(Kinds.UNPUBLISHED));
        return new Agreement(
                idOf(code),
                kind,
                "Contract of " + practice.name(),
                code,
                Optional.empty(),
                Optional.empty(),
                practice.life(),
                ODS,
                true,
                List.of(
                        Clause.of(Term.BEGAN, "", Told.Nothing.NOT_YET_KNOWN, Span.ALWAYS, ODS),
                        Clause.of(Term.ENDS, "", Told.Nothing.NOT_YET_KNOWN, Span.ALWAYS, ODS)));
    }

    private static UUID idOf(String practice) {
        return Fresh.idOf("contract known from ODS alone", practice);
    }

    /** Everything that was ever entered or published of the practice, the first first. */
    public List<Agreement> timeline(String practice) {
        return everOf(practice).stream()
                .sorted(Comparator.comparing(agreement -> agreement.life().from()))
                .toList();
    }

    /** The same in no order. */
    List<Agreement> everOf(String practice) {
        var all = new ArrayList<>(ownOf(practice));
        all.addAll(published.of(practice));
        if (all.isEmpty()) core(practice).ifPresent(all::add);
        return all;
    }

    private List<Agreement> ownOf(String practice) {
        return entered.of(practice, known);
    }

    Optional<Agreement> find(UUID id) {
        return entered.find(id, known)
                .or(() -> Optional.ofNullable(published.byId().get(id)))
                .or(() -> view.list(Kind.PRACTICE).stream()
                        .filter(party -> party.code()
                                .filter(code -> idOf(code).equals(id))
                                .isPresent())
                        .findFirst()
                        .map(this::known));
    }

    /** Agreements that lie on this one, in force on the day. */
    List<Agreement> layersOf(UUID id) {
        return entered.all(known).stream()
                .filter(agreement -> agreement.base().filter(id::equals).isPresent() && agreement.isInForceOn(day))
                .toList();
    }

    /** Everything that rules are asked of: what is in force, and what came to an end. */
    List<Agreement> asked(String practice) {
        var all = new ArrayList<>(of(practice));
        var own = ownOf(practice);
        own.stream().filter(agreement -> !agreement.isInForceOn(day)).forEach(all::add);
        if (own.stream().noneMatch(agreement -> agreement.kind().isCore())) {
            // An earlier stretch ended because another began: only the last one came to an end by itself.
            var stretches = published.of(practice);
            stretches.stream()
                    .skip(Math.max(0, stretches.size() - 1))
                    .filter(agreement -> !agreement.isInForceOn(day)
                            && !agreement.life().from().isAfter(day))
                    .forEach(all::add);
        }
        return all;
    }

    /** How a body stands in an address. */
    static String word(Party body) {
        return body.code().or(() -> body.trait("key")).orElseGet(() -> body.id().toString());
    }

    String nameOf(String practice) {
        return practice(practice)
                .map(Party::name)
                .or(() -> lastPaid(practice).map(Paid::name).map(Words::sentence))
                .orElse(practice);
    }
}
