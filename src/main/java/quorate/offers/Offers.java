package quorate.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.offers.Offer.Addressee;
import quorate.offers.Offer.Extension;
import quorate.offers.Offer.Kind;
import quorate.offers.Offer.Word;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.soundings.Soundings;
import quorate.web.CurrentPerson;
import quorate.web.Words;

/** Offers schemes to practices, and keeps what is said about them. */
@Component
public class Offers {

    private static final String NATIONAL = "England";

    private final OfferStore store;
    private final Payments payments;
    private final Schemes schemes;
    private final Soundings soundings;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Offers(
            OfferStore store,
            Payments payments,
            Schemes schemes,
            Soundings soundings,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.payments = payments;
        this.schemes = schemes;
        this.soundings = soundings;
        this.clocks = clocks;
        this.events = events;
    }

    List<Offer> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    /** What was offered to practices. */
    List<Offer> listTo(Collection<PartyId> practices, long known) {
        return store.listTo(practices, known);
    }

    Optional<Offer> find(UUID id) {
        return store.find(id);
    }

    /** The schemes in which taking part is a choice: a commissioner's own once adopted, and the national ones. */
    List<Definition> offerable() {
        return schemes.all().stream().filter(it -> it.joining().signs()).toList();
    }

    /** What somebody asks to be offered. */
    record Asked(UUID id, PartyId commissioner, Definition scheme, Span period, LocalDate answerBy, String words) {}

    /** Offers a scheme to every practice that may take part. Asked twice, it is one offer. */
    Answer<Offer> make(Asked asked, PartyId by) {
        return clocks.write(number -> {
            var there = store.find(asked.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var practices = practices(asked);
            var objections = against(asked, practices);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var offer = new Offer(
                    asked.id(),
                    asked.commissioner(),
                    asked.scheme().id(),
                    asked.period(),
                    asked.answerBy(),
                    asked.words(),
                    clocks.today(),
                    by,
                    practices,
                    List.of());
            store.insert(offer, number);
            events.publishEvent(new Offer.Moved(offer, offer.commissioner(), "made", new Actor.Person(by)));
            return new Answer.Done<>(offer);
        });
    }

    /** What the local medical committee said of the scheme before it was offered; nothing where nothing was said. */
    String heard(Offer it) {
        return soundings.paper("", it.commissioner(), it.scheme()).strip();
    }

    /** The commissioner's practices with a contract under which they may take part; one that is not known may. */
    private List<Addressee> practices(Asked asked) {
        var admitted = asked.scheme().joining().contracts();
        return payments.around(asked.commissioner(), asked.scheme(), "", asked.period()).practices().stream()
                .filter(it -> admitted.isEmpty() || it.contract().isEmpty() || admitted.contains(it.contract()))
                .map(it -> new Addressee(it.id(), it.code(), List.of()))
                .toList();
    }

    private List<Objection> against(Asked asked, List<Addressee> practices) {
        var found = new ArrayList<Objection>();
        var scheme = asked.scheme();
        found.addAll(soundings.against(asked.commissioner(), scheme));
        if (!scheme.span().holdsOn(asked.period().from())
                || !scheme.span()
                        .holdsOn(asked.period().lastDay().orElse(asked.period().from()))) {
            found.add(Answers.no(
                    "offers.span",
                    scheme.title() + " is for " + Words.span(scheme.span()) + "; " + Words.span(asked.period())
                            + " is not all among these days.",
                    "Offer it for days on which it holds."));
        }
        if (!scheme.area().equals(NATIONAL)
                && payments.findAdoption(asked.commissioner(), scheme.id())
                        .filter(from -> !from.isAfter(asked.period().from()))
                        .isEmpty()) {
            found.add(Answers.no(
                    "offers.adopted",
                    "No decision says that this commissioner uses " + scheme.title() + " from "
                            + Words.day(asked.period().from()) + ".",
                    "Lay it for a decision first."));
        }
        if (practices.isEmpty()) {
            found.add(Answers.no(
                    "offers.nobody",
                    "The register knows no practice of this commissioner that may take part in those days.",
                    "Look at the days, and at whom the scheme is for."));
        }
        Answers.signedBy(asked.answerBy(), scheme.joining().by()).ifPresent(found::add);
        twice(asked).ifPresent(found::add);
        return found;
    }

    private Optional<Objection> twice(Asked asked) {
        return store.list(Set.of(asked.commissioner()), Long.MAX_VALUE).stream()
                .filter(it ->
                        it.scheme().equals(asked.scheme().id()) && it.period().overlaps(asked.period()) && !it.isOver())
                .findFirst()
                .map(it -> Answers.no(
                        "offers.twice",
                        asked.scheme().title() + " was offered for " + Words.span(it.period()) + " already, on "
                                + Words.day(it.day()) + ".",
                        "Put off the last day of that offer, or offer other days."));
    }

    /** Whether a person may say something of this kind about the offer to a practice today. */
    private boolean speaks(CurrentPerson person, Offer offer, Addressee to, Kind kind) {
        return kind.isOfPractice()
                ? payments.practicesOf(person).contains(to.practice())
                : payments.enteredBy(person).contains(offer.commissioner());
    }

    /** What somebody says. @param holds the day from which an ending counts; today for everything else */
    record Said(UUID key, Kind kind, String words, LocalDate holds) {}

    /** Keeps what is said. Said twice under the same key, it is said once. */
    Answer<Offer> say(UUID id, String code, Said said, CurrentPerson by) {
        return clocks.write(number -> {
            var offer = store.find(id).orElseThrow();
            var to = offer.find(code).orElseThrow();
            if (to.words().stream().anyMatch(it -> it.id().equals(said.key()))) return new Answer.Done<>(offer);
            var today = clocks.today();
            var objections =
                    new ArrayList<>(Answers.against(offer, to, said.kind(), speaks(by, offer, to, said.kind()), today));
            if (said.kind() == Kind.SIGNED)
                schemes.find(offer.scheme())
                        .flatMap(scheme ->
                                Answers.tooEarly(today, scheme.joining().since()))
                        .ifPresent(objections::add);
            if (said.kind() == Kind.ENDED)
                objections.addAll(Answers.againstEnding(offer, to, said.holds(), paid(offer, to, said.holds())));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(
                    id,
                    to.practice(),
                    new Word(said.key(), said.kind(), said.words(), said.holds(), today, by.id()),
                    number);
            events.publishEvent(
                    new Offer.Moved(offer, to.practice(), said.kind().toString(), by.actor()));
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    /** What a practice was paid under the scheme for periods that begin on a day or after it. */
    private Optional<Money> paid(Offer offer, Addressee to, LocalDate since) {
        return Optional.ofNullable(payments.paid(offer.commissioner(), offer.scheme(), Span.since(since))
                .practices()
                .get(to.code()));
    }

    /** What each practice was paid under the scheme for the days that are offered, by code. */
    Map<String, Money> paid(Offer offer) {
        return payments.paid(offer.commissioner(), offer.scheme(), offer.period())
                .practices();
    }

    /** The same for the period in which the last of these days lies. */
    Map<String, Money> paidLast(Offer offer) {
        var day = offer.period().lastDay().orElse(offer.period().from());
        var last = schemes.find(offer.scheme())
                .map(it -> it.pays().around(day, it.span()))
                .orElse(offer.period());
        return payments.paid(offer.commissioner(), offer.scheme(), last).practices();
    }

    /** Reminds every practice that has not answered, each once a day. @return how many were reminded now */
    int remind(Offer offer, CurrentPerson by) {
        return clocks.write(number -> {
            var reminded = 0;
            for (var to : offer.silent()) {
                var key = Fresh.idOf(
                        "reminder",
                        offer.id().toString(),
                        to.code(),
                        clocks.today().toString());
                if (to.words().stream().anyMatch(it -> it.id().equals(key))) continue;
                var said = new Said(key, Kind.REMINDED, "", clocks.today());
                if (say(offer.id(), to.code(), said, by).isDone()) reminded++;
            }
            return reminded;
        });
    }

    /** Puts off the last day for an answer. Asked twice under the same key, it is put off once. */
    Answer<Offer> extend(UUID id, Extension extension) {
        return clocks.write(number -> {
            var offer = store.find(id).orElseThrow();
            if (offer.extensions().stream().anyMatch(it -> it.id().equals(extension.id())))
                return new Answer.Done<>(offer);
            var by = schemes.find(offer.scheme()).flatMap(it -> it.joining().by());
            var objections = Answers.againstExtension(offer, extension.answerBy(), by, clocks.today());
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(id, extension, number);
            events.publishEvent(
                    new Offer.Moved(offer, offer.commissioner(), "put off", new Actor.Person(extension.by())));
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    /** Takes the offer back from everybody who has not signed or refused it. @return from how many */
    int withdraw(Offer offer, UUID key, String why, CurrentPerson by) {
        return clocks.write(number -> {
            var ended = 0;
            for (var to : offer.open()) {
                var said =
                        new Said(Fresh.idOf("withdrawn", key.toString(), to.code()), Kind.ENDED, why, clocks.today());
                if (say(offer.id(), to.code(), said, by).isDone()) ended++;
            }
            return ended;
        });
    }

    /** What the scheme takes the place of, in words: nothing that had ended for everybody before the days of the offer. */
    List<String> replaced(Offer offer) {
        return schemes.find(offer.scheme()).stream()
                .flatMap(scheme -> scheme.replaces().stream())
                .filter(it -> it.schemes().isEmpty()
                        || it.schemes().stream()
                                .flatMap(id -> schemes.find(id).stream())
                                .anyMatch(other -> other.span().overlaps(offer.period())))
                .map(Definition.Replaced::what)
                .toList();
    }
}
