package quorate.register;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;

/** The front door of the register: who exists, and how they are connected, on a day. */
@Component
public class Register {

    /** NHS England, which is in every register from the start. */
    public static final PartyId NHS_ENGLAND = new PartyId(Fresh.idOf("ods", "X24"));

    private final RegisterStore store;
    private final Imports imports;
    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Register(RegisterStore store, Imports imports, Snapshot snapshot, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.imports = imports;
        this.snapshot = snapshot;
        this.clocks = clocks;
        this.events = events;
    }

    /** The register as it was on the day, as far as is known now. */
    public View on(LocalDate day) {
        return on(day, Fact.OPEN);
    }

    /** The register as it was on the day, as far as was known at the number; {@link Long#MAX_VALUE} for now. */
    public View on(LocalDate day, long known) {
        return new Sight(snapshot.picture(), day, known);
    }

    /** Parties that fit, one page of them, as they were on the day and as far as was known at the number. */
    public Search.Found search(Search search, LocalDate day, long known) {
        return new Finder(snapshot.picture(), day, known).find(search);
    }

    /** The body that somebody means by its code, by its whole name, or by words that fit no other of these kinds. */
    public Optional<Party> findNamed(String text, LocalDate day, Kind... kinds) {
        var found = search(Search.of(text, kinds), day, Fact.OPEN).parties();
        return on(day).findByCode("ods", text.strip().toUpperCase(Locale.ROOT))
                .filter(party -> List.of(kinds).contains(party.kind()))
                .or(() -> found.stream()
                        .filter(party -> party.name().equalsIgnoreCase(text.strip()))
                        .findFirst())
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /**
     * Other people of the same name on the day. They may be the same person, and are never taken to be until somebody says
     * so with {@link #sameAs}.
     */
    public List<Party> namesakes(PartyId person, LocalDate day) {
        return new Finder(snapshot.picture(), day, Fact.OPEN).namesakes(person);
    }

    /**
     * Enters somebody new.
     *
     * @param id {@link PartyId#fresh()}, or a constant one where a seed must meet its own work again
     * @param life from when until when they exist; {@link Span#ALWAYS} where nobody needs to know
     * @param traits what is true for all of that time, such as {@code ods} or {@code postcode}
     */
    public Answer<PartyId> admit(PartyId id, Kind kind, String name, Span life, Map<String, String> traits, Actor by) {
        return clocks.write(number -> {
            var objections = entries().admitting(id, name, life, traits);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var all = new HashMap<>(traits);
            all.put("name", name.strip());
            var source = sourceOf(by);
            var kinded = new Kinded(store.insert(id, kind, source, number), id, kind, source, number, Fact.OPEN);
            snapshot.note(
                    new Picture.Changes(List.of(kinded), List.of(describe(id, all, life, source, number)), List.of()));
            events.publishEvent(new Party.Admitted(new Party(id, kind, name.strip(), life, traits), by));
            return new Answer.Done<>(id);
        });
    }

    /**
     * Says or corrects what is true of a party for a span of days, its name among it. Prevails over what published files
     * say; what was known before stays readable.
     *
     * @param changes by trait; {@code name} is one of them
     */
    public Answer<PartyId> describe(PartyId id, Map<String, String> changes, Span span, String why, Actor by) {
        return clocks.write(number -> {
            var dossier =
                    snapshot.picture().find(id).filter(known -> known.latest().isPresent());
            if (dossier.isEmpty()) return new Answer.Refused<>(List.of(unknown(id)));
            var objections = entries().describing(id, changes, span);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            overlay(dossier.get(), changes, span, why, number);
            var kind = dossier.get().latest().orElseThrow().kind();
            events.publishEvent(new Party.Described(id, kind, Map.copyOf(changes), span, why, by));
            return new Answer.Done<>(id);
        });
    }

    /** Connects two parties for a span of days. */
    public Answer<UUID> link(
            PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, String source, Actor by) {
        return clocks.write(number -> {
            var objections = entries().linking(from, tie, to, span, notes);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var link = new Link(Fresh.id(), from, tie, to, span, notes, source);
            noteLinks(List.of(new Linked(store.insert(link, number), link, Layer.OWN, number, Fact.OPEN)));
            events.publishEvent(new Link.Begun(link, by));
            return new Answer.Done<>(link.id());
        });
    }

    /**
     * Ends a connection, so that it no longer holds on the day. With a day no later than its beginning it never held:
     * that is how a mistake, or a {@link #sameAs}, is taken back.
     */
    public Answer<UUID> end(UUID link, PartyId from, LocalDate day, String why, Actor by) {
        return clocks.write(number -> {
            var known = snapshot.picture().find(from).stream()
                    .flatMap(dossier -> dossier.out.stream())
                    .filter(fact -> fact.id().equals(link) && fact.isKnownAt(Fact.OPEN))
                    .findFirst();
            var objections = entries().ending(known, day);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var old = known.orElseThrow();
            shorten(old, day, number);
            events.publishEvent(new Link.Ended(old.link(), day, why, by));
            return new Answer.Done<>(link);
        });
    }

    /** Closes the fact, and enters what is left of it if it begins before the day. */
    private void shorten(Linked old, LocalDate day, long number) {
        store.close(old, number);
        var changes = new ArrayList<Linked>();
        var was = old.link();
        changes.add(new Linked(old.row(), was, old.layer(), old.since(), number));
        if (day.isAfter(was.span().from())) {
            var shorter = new Link(
                    was.id(), was.from(), was.tie(), was.to(), was.span().endingOn(day), was.notes(), was.source());
            changes.add(new Linked(store.insert(shorter, number), shorter, Layer.OWN, number, Fact.OPEN));
        }
        noteLinks(changes);
    }

    /**
     * Says that two entries are one and the same. Nothing is merged: it is a link like any other, from now on known, and
     * taken back with {@link #end}.
     */
    public Answer<UUID> sameAs(PartyId a, PartyId b, String why, Actor by) {
        return link(a, Tie.SAME_AS, b, Span.ALWAYS, Map.of("why", why), sourceOf(by), by);
    }

    /**
     * Reads a published file into the register, in a write of its own; not to be called inside another.
     *
     * @param fileName says what it is and of which vintage: {@code epraccur_2016-02.csv.gz}
     */
    public Import.Result load(String fileName, InputStream stream, Actor by) {
        return imports.load(fileName, stream, null, by, progress -> {});
    }

    private void overlay(Dossier dossier, Map<String, String> changes, Span span, String why, long number) {
        var closed = new ArrayList<Described>();
        var id = dossier.latest().orElseThrow().id();
        var pieces = new TreeMap<LocalDate, Described>();
        for (var fact : dossier.descriptions) {
            if (fact.layer() != Layer.OWN
                    || !fact.isKnownAt(Fact.OPEN)
                    || !fact.span().overlaps(span)) continue;
            store.close(fact, number);
            closed.add(new Described(
                    fact.row(), id, fact.layer(), fact.traits(), fact.span(), fact.source(), fact.since(), number));
            pieces.put(fact.span().from(), fact);
        }
        var added = Overlay.of(List.copyOf(pieces.values()), changes, span, why).stream()
                .map(piece -> describe(id, piece.traits(), piece.span(), piece.source(), number))
                .toList();
        closed.addAll(added);
        snapshot.note(new Picture.Changes(List.of(), closed, List.of()));
    }

    private Described describe(PartyId id, Map<String, String> traits, Span span, String source, long number) {
        var row = store.insert(id, traits, span, source, number);
        return new Described(row, id, Layer.OWN, Map.copyOf(traits), span, source, number, Fact.OPEN);
    }

    private void noteLinks(List<Linked> links) {
        snapshot.note(new Picture.Changes(List.of(), List.of(), links));
    }

    private Entries entries() {
        return new Entries(snapshot.picture());
    }

    private static Objection unknown(PartyId id) {
        return Entries.objection(
                "register.party.unknown", "Nobody in the register has the id " + id + ".", "Enter them first.");
    }

    private static String sourceOf(Actor by) {
        return switch (by) {
            case Actor.Person person -> "entered by hand";
            case Actor.Process process -> process.name();
        };
    }
}
