package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.register.Reorganisation.Clustering;
import quorate.register.Reorganisation.Merging;
import quorate.register.Reorganisation.Moving;
import quorate.web.Words;

/** Plans reorganisations, records each in one write, and takes one back. */
@Component
class Reorganising {

    private final RegisterStore rows;
    private final ReorganisationStore store;
    private final Snapshot snapshot;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Reorganising(
            RegisterStore rows,
            ReorganisationStore store,
            Snapshot snapshot,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.store = store;
        this.snapshot = snapshot;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * What an act would change.
     *
     * @param after the register as it would be
     * @param ended whoever would end, committees and posts among them
     */
    record Plan(Reorganisation it, Effect effect, Picture after, Set<PartyId> ended, List<Objection> objections) {}

    /** Works out what the act would change and everything that stands against it. */
    Plan plan(Reorganisation it) {
        var picture = snapshot.picture();
        var redrawing = new Redrawing(picture, it.day(), sourceOf(it));
        var objections = new ArrayList<>(ReorganisationChecks.before(it, picture, store.listOn(it.day())));
        if (objections.isEmpty()) draw(it, picture, redrawing);
        var effect = redrawing.effect();
        var after = picture.with(effect.changes(picture.number() + 1), picture.number() + 1);
        if (objections.isEmpty()) objections.addAll(ReorganisationChecks.after(it, picture, after));
        return new Plan(it, effect, after, redrawing.ended(), objections);
    }

    private static void draw(Reorganisation it, Picture picture, Redrawing redrawing) {
        switch (it) {
            case Merging merging -> merge(merging, picture, redrawing);
            case Moving moving -> {
                move(moving.moves(), moving, picture, redrawing);
                moving.ending().forEach(redrawing::dissolve);
                for (var body : moving.ending()) {
                    heirsOf(body, moving, picture)
                            .forEach(heir -> redrawing.link(heir, Tie.SUCCESSOR_OF, body, Map.of()));
                }
            }
            case Clustering clustering -> {
                redrawing.found(clustering.cluster(), Kind.CLUSTER, Map.of("name", clustering.name()), null);
                clustering
                        .boards()
                        .forEach(board -> redrawing.link(board, Tie.MEMBER_OF, clustering.cluster(), Map.of()));
            }
        }
    }

    private static void merge(Merging merging, Picture picture, Redrawing redrawing) {
        var heir = merging.heir();
        heir.begins().ifPresent(kind -> {
            var traits = new HashMap<String, String>();
            traits.put("name", heir.name());
            if (!heir.code().isEmpty()) traits.put("ods", heir.code());
            redrawing.found(heir.id(), kind, traits, endOf(merging, kind, picture));
        });
        if (heir.begins().isEmpty() && !heir.name().isEmpty()) redrawing.rename(heir.id(), heir.name());
        move(merging.moves(), merging, picture, redrawing);
        var ending = Set.copyOf(merging.ending());
        for (var body : merging.ending()) {
            redrawing.inherit(body, heir.id(), ending, merging.postsPass());
            redrawing.end(body);
            redrawing.link(heir.id(), Tie.SUCCESSOR_OF, body, Map.of());
        }
    }

    /** Of a past merger it may be known when all of them would have ended: so will the new body. */
    private static @Nullable LocalDate endOf(Merging merging, Kind kind, Picture picture) {
        var ends = merging.ending().stream()
                .map(body -> picture.find(body)
                        .flatMap(Dossier::latest)
                        .flatMap(party -> party.life().end()))
                .toList();
        var known = ends.stream().flatMap(Optional::stream).filter(end -> end.isAfter(merging.day()));
        if (ends.stream().allMatch(Optional::isPresent))
            return known.max(LocalDate::compareTo).orElse(null);
        return kind == Kind.CCG ? Bodies.ABOLISHED : null;
    }

    private static void move(List<Reorganisation.Move> moves, Reorganisation it, Picture picture, Redrawing redrawing) {
        var relocation = new Relocation(new Sight(picture, it.day().minusDays(1), Fact.OPEN), redrawing);
        var after = new Sight(picture, it.day(), Fact.OPEN);
        moves.forEach(move -> relocation.move(move, after));
    }

    /** Those to whom anything of a body that ends has moved. */
    private static Set<PartyId> heirsOf(PartyId body, Moving moving, Picture picture) {
        var before = new Sight(picture, moving.day().minusDays(1), Fact.OPEN);
        var after = new Sight(picture, moving.day(), Fact.OPEN);
        var heirs = new LinkedHashSet<PartyId>();
        for (var move : moving.moves()) {
            var whose = ReorganisationChecks.whose(move.what(), before);
            if (whose.filter(body::equals).isPresent()) {
                Relocation.commissionerOf(move.to(), after).ifPresent(heirs::add);
            }
        }
        return heirs;
    }

    /**
     * Records the act and all that it changes in one write with one entry in the journal.
     *
     * @return the act; the same again where it was recorded before under the same id
     */
    Answer<Reorganisation> carryOut(Reorganisation it, Actor by) {
        return clocks.write(number -> {
            if (store.find(it.id()).isPresent()) return new Answer.Done<>(it);
            var plan = plan(it);
            if (!plan.objections().isEmpty()) return new Answer.Refused<>(plan.objections());
            write(plan.effect(), number);
            store.insert(it, title(it, plan.after()), number, clocks.now(), by);
            events.publishEvent(new Reorganisation.Reorganised(
                    it, plan.ended(), plan.effect().passings(), by));
            return new Answer.Done<>(it);
        });
    }

    /** Takes the act back: what it closed is known again, what it added is not; both acts stay in the journal. */
    Answer<UUID> undo(UUID id, String why, Actor by) {
        return clocks.write(number -> {
            var done = store.find(id);
            if (done.isEmpty() || done.get().undone().isPresent()) {
                return new Answer.Refused<>(List.of(Entries.objection(
                        "register.reorganisation.over",
                        "This reorganisation was taken back already, or never recorded.",
                        "Open the list of reorganisations.")));
            }
            var picture = snapshot.picture();
            var effect = Effect.of(picture, done.get().number());
            var objections = UndoingChecks.of(effect, picture);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            write(effect.reversed(), number);
            store.undo(id, why, number, clocks.now(), by);
            events.publishEvent(new Reorganisation.Undone(id, done.get().bodies(), why, by));
            return new Answer.Done<>(id);
        });
    }

    /** Writes what was worked out, in the write under way. */
    void write(Effect effect, long number) {
        effect.closed().forEach(fact -> rows.close(fact, number));
        var added = effect.added().stream()
                .map(fact -> Effect.with(fact, rows.insert(fact, number), number, Fact.OPEN))
                .toList();
        snapshot.note(new Effect(effect.closed(), added).changes(number));
    }

    Optional<ReorganisationStore.Done> find(UUID id) {
        return store.find(id);
    }

    List<ReorganisationStore.Done> list() {
        return store.list();
    }

    /** What it changed, as it can be read in the register now. */
    Effect effectOf(ReorganisationStore.Done done) {
        return Effect.of(snapshot.picture(), done.number());
    }

    private static String sourceOf(Reorganisation it) {
        return it.sort() + " of " + Words.day(it.day()) + ", entered by hand";
    }

    /** "NHS Anytown CCG and NHS Otherton CCG into NHS Brookshire CCG". */
    static String title(Reorganisation it, Picture after) {
        var names = new Entries(after);
        return switch (it) {
            case Merging merging ->
                Words.list(merging.ending().stream().map(names::nameOf).toList()) + " into "
                        + names.nameOf(merging.heir().id());
            case Moving moving ->
                Words.count(moving.moves().size(), "move", "moves") + " from "
                        + Words.list(moving.giving().stream().map(names::nameOf).toList());
            case Clustering clustering ->
                clustering.name() + ": "
                        + Words.list(
                                clustering.boards().stream().map(names::nameOf).toList());
        };
    }
}
