package quorate.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.reviews.Members.Member;
import quorate.reviews.Path.Laying;
import quorate.reviews.Path.Outcome;
import quorate.reviews.Review.Consultation;
import quorate.reviews.Review.Question;
import quorate.reviews.Review.Reply;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.CurrentPerson;

/** Reviews of PMS agreements: opened, entered into, put to practices, and one path of each laid for a decision. */
@Component
public class Reviews {

    private final ReviewStore store;
    private final PathStore paths;
    private final Members members;
    private final Payments payments;
    private final Schemes schemes;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Reviews(
            ReviewStore store,
            PathStore paths,
            Members members,
            Payments payments,
            Schemes schemes,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.paths = paths;
        this.members = members;
        this.payments = payments;
        this.schemes = schemes;
        this.clocks = clocks;
        this.events = events;
    }

    List<Review> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    /** Those that were put to practices, of any commissioner. */
    List<Review> listOpen() {
        return store.listOpen();
    }

    Optional<Review> find(UUID id, long known) {
        return store.find(id, known);
    }

    List<Member> members(Review review, LocalDate april) {
        return members.of(review.commissioner(), april);
    }

    /** Every practice of the commissioner in the base year, those with a PMS agreement with their premium. */
    List<Reviewed> practices(Review review, long known) {
        var all = members(review, review.base());
        return Premiums.of(schemes, review, prices(review), all, members.published(all, review.base(), known));
    }

    Prices prices(Review review) {
        return Prices.of(schemes, review.entries());
    }

    /** What comes of a path, whether it was kept or is only tried. */
    Course course(Review review, Path path, List<Reviewed> practices) {
        var years = new HashMap<LocalDate, List<Member>>();
        return Walk.of(
                schemes,
                path,
                review,
                practices,
                prices(review),
                april -> years.computeIfAbsent(april, it -> members(review, it)),
                new Returning(schemes, (scheme, period) -> payments.around(review.commissioner(), scheme, "", period)));
    }

    private void tell(UUID review, PartyId whom, String what, Actor by) {
        tell(review, whom, what, List.of(), by);
    }

    private void tell(UUID review, PartyId whom, String what, List<UUID> because, Actor by) {
        events.publishEvent(new Review.Moved(review, whom, what, because, by));
    }

    /** Opens a review. Opened twice under the same id, it is opened once. */
    Review open(UUID id, PartyId commissioner, String title, LocalDate base, PartyId by) {
        return clocks.write(number -> {
            var there = store.find(id, Long.MAX_VALUE);
            if (there.isPresent()) return there.get();
            store.insert(
                    new Review(
                            id,
                            commissioner,
                            title,
                            base,
                            clocks.today(),
                            by,
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            List.of()),
                    number);
            tell(id, commissioner, "opened", new Actor.Person(by));
            return store.find(id, Long.MAX_VALUE).orElseThrow();
        });
    }

    /** Enters what is known. What is known already is not entered again. @return how many were new */
    Answer<Integer> enter(Review review, List<Entry> entries, PartyId by) {
        return clocks.write(number -> {
            var now = store.find(review.id(), Long.MAX_VALUE).orElseThrow();
            var wrong = Entering.against(now, entries);
            if (!wrong.isEmpty()) return new Answer.Refused<>(wrong);
            var fresh = entries.stream()
                    .filter(it -> now.entries().stream().noneMatch(it::says))
                    .toList();
            if (!fresh.isEmpty()) {
                store.insert(review.id(), fresh, number);
                tell(review.id(), review.commissioner(), "entered into", new Actor.Person(by));
            }
            return new Answer.Done<>(fresh.size());
        });
    }

    /** Keeps a path. Kept twice under the same id, it is kept once. */
    Path draw(Path path, PartyId commissioner) {
        return clocks.write(number -> {
            var there = paths.list(List.of(path.review()), Long.MAX_VALUE).stream()
                    .filter(it -> it.id().equals(path.id()))
                    .findFirst();
            if (there.isPresent()) return there.get();
            paths.insert(path, number);
            tell(path.review(), commissioner, "path drawn up", new Actor.Person(path.by()));
            return path;
        });
    }

    /** Puts a review to its practices. Once it was, it stays so. */
    void consult(Review review, Consultation consultation) {
        clocks.write(number -> {
            if (store.find(review.id(), Long.MAX_VALUE)
                    .orElseThrow()
                    .consultation()
                    .isPresent()) return review;
            store.insert(review.id(), consultation, number);
            tell(review.id(), review.commissioner(), "put to practices", new Actor.Person(consultation.by()));
            return review;
        });
    }

    /** Keeps what a practice asks. Asked twice under the same id, it is asked once. */
    void ask(Review review, Question question, PartyId practice) {
        clocks.write(number -> {
            var now = store.find(review.id(), Long.MAX_VALUE).orElseThrow();
            if (now.questions().stream().anyMatch(it -> it.id().equals(question.id()))) return review;
            store.insert(review.id(), question, number);
            tell(review.id(), practice, "asked about", new Actor.Person(question.by()));
            return review;
        });
    }

    /** Keeps the answer. Answered once, it stays answered. */
    void answer(Review review, UUID question, Reply reply, PartyId practice) {
        clocks.write(number -> {
            var open = store.find(review.id(), Long.MAX_VALUE).orElseThrow().questions().stream()
                    .anyMatch(it -> it.id().equals(question) && it.reply().isEmpty());
            if (!open) return review;
            store.insert(question, reply, number);
            tell(review.id(), practice, "answered", new Actor.Person(reply.by()));
            return review;
        });
    }

    /** The scheme that pays by a path. */
    Definition scheme(Path path) {
        return schemes.get(path.pace().kind().scheme());
    }

    /** What is laid. @param value the most that it comes to in a year */
    record Asked(UUID key, Money value, String why) {}

    /** Lays a path for a decision, as the adoption of the scheme that pays by it. */
    Answer<Path> lay(Review review, Path path, Asked asked, CurrentPerson by) {
        return clocks.write(number -> {
            var now = store.find(review.id(), Long.MAX_VALUE).orElseThrow();
            var held = now.paths().stream().filter(it -> it.held().isPresent()).findFirst();
            if (held.isPresent()) {
                if (held.get().id().equals(path.id())) return new Answer.Done<>(held.get());
                return new Answer.Refused<>(List.of(Pace.no(
                        "reviews.held",
                        held.get().title() + " was laid already, and "
                                + (held.get().isAdopted() ? "was adopted." : "waits for its decision."),
                        "One path of a review is decided at a time.")));
            }
            var against = new ArrayList<>(
                    course(now, path, practices(now, Long.MAX_VALUE)).objections());
            if (!against.isEmpty()) return new Answer.Refused<>(against);
            return switch (payments.lay(
                    asked.key(),
                    review.commissioner(),
                    Laid.of(scheme(path), path),
                    path.besides(),
                    asked.value(),
                    path.from(),
                    asked.why(),
                    by)) {
                case Answer.Refused<MatterId>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<MatterId>(var matter) -> {
                    paths.insert(
                            path.id(),
                            new Laying(asked.key(), matter, clocks.today(), Optional.empty()),
                            by.id(),
                            number);
                    tell(review.id(), review.commissioner(), "path laid", List.of(matter.value()), by.actor());
                    yield new Answer.Done<>(store.find(review.id(), Long.MAX_VALUE)
                            .orElseThrow()
                            .find(path.id())
                            .orElseThrow());
                }
            };
        });
    }

    /** A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        var matter = recorded.matter().id();
        paths.find(matter)
                .flatMap(id -> store.find(id, Long.MAX_VALUE))
                .ifPresent(review -> clocks.write(number -> {
                    review.paths().stream()
                            .flatMap(it -> it.layings().stream())
                            .filter(it ->
                                    it.matter().equals(matter) && it.outcome().isEmpty())
                            .findFirst()
                            .ifPresent(it -> {
                                var approved = decision.outcome() == Decision.Outcome.APPROVED;
                                paths.insert(it.id(), new Outcome(decision.id(), approved, decision.day()), number);
                                tell(
                                        review.id(),
                                        review.commissioner(),
                                        approved ? "path adopted" : "path not adopted",
                                        List.of(decision.id().value()),
                                        decision.by());
                            });
                    return review;
                }));
    }

    /** By which what is released can be paid: every scheme that is paid more than once, by its id. */
    Map<String, String> offered() {
        var found = new java.util.LinkedHashMap<String, String>();
        schemes.all().stream()
                .filter(it -> it.pays() != quorate.schemes.Pays.ONCE)
                .filter(it -> !it.id().startsWith("pms-"))
                .forEach(it -> found.put(it.id(), it.title() + " (" + it.area() + ")"));
        return found;
    }
}
