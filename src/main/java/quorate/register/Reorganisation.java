package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * One dated act that changes who commissions whom: bodies merge, practices or places move between them, or boards begin to
 * share leaders. Everything that happens to a body on one day is one act, so that it is done and taken back as a whole.
 */
public sealed interface Reorganisation {

    /** The same for the same form, so that sending it twice does it once. */
    UUID id();

    /** The first day on which it is so. */
    LocalDate day();

    /** The order, agreement or decision behind it. */
    String why();

    /** Every body that ends, begins, gives, takes or joins. */
    Set<PartyId> bodies();

    /** One bodily change: what goes, and to which commissioner or place of one. */
    record Move(PartyId what, PartyId to) {}

    /**
     * Whoever takes over.
     *
     * @param id of the one that survives, or the new one
     * @param begins what a new body is; empty where one of the bodies, or another, survives
     * @param name of the new body, or the new name of the survivor; empty where it keeps its own
     */
    record Heir(PartyId id, Optional<Kind> begins, String name, String code) {}

    /**
     * Bodies end, and one takes over all that they had.
     *
     * @param moves practices and places that go elsewhere
     * @param postsPass whether the posts of the bodies themselves pass to the heir; seats in their committees end in any
     *     case
     */
    record Merging(
            UUID id, LocalDate day, List<PartyId> ending, Heir heir, List<Move> moves, boolean postsPass, String why)
            implements Reorganisation {

        public Merging {
            ending = List.copyOf(ending);
            moves = List.copyOf(moves);
        }

        @Override
        public Set<PartyId> bodies() {
            var all = new LinkedHashSet<>(ending);
            all.add(heir.id());
            moves.forEach(move -> all.add(move.to()));
            return all;
        }
    }

    /**
     * Practices or places move from one commissioner to another.
     *
     * @param giving whose they were until then
     * @param ending those of the giving bodies that end: nothing of theirs may be left behind
     */
    record Moving(UUID id, LocalDate day, List<PartyId> giving, List<Move> moves, List<PartyId> ending, String why)
            implements Reorganisation {

        public Moving {
            giving = List.copyOf(giving);
            moves = List.copyOf(moves);
            ending = List.copyOf(ending);
        }

        @Override
        public Set<PartyId> bodies() {
            var all = new LinkedHashSet<>(giving);
            all.addAll(ending);
            moves.forEach(move -> all.add(move.to()));
            return all;
        }
    }

    /** Boards begin to share leaders. Each remains a body of its own, and the cluster decides nothing. */
    record Clustering(UUID id, LocalDate day, List<PartyId> boards, PartyId cluster, String name, String why)
            implements Reorganisation {

        public Clustering {
            boards = List.copyOf(boards);
        }

        @Override
        public Set<PartyId> bodies() {
            return new LinkedHashSet<>(boards);
        }
    }

    /** {@code merging}, {@code moving} or {@code clustering}. */
    default Sort sort() {
        return switch (this) {
            case Merging merging -> Sort.MERGING;
            case Moving moving -> Sort.MOVING;
            case Clustering clustering -> Sort.CLUSTERING;
        };
    }

    /** What sort of act it is. */
    enum Sort {
        MERGING("Merger"),
        MOVING("Boundary move"),
        CLUSTERING("Cluster");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What passed from one body to another, for those who keep contracts, accounts and interests.
     *
     * @param tie by which it belongs: {@link Tie#COMMISSIONED_BY}, {@link Tie#PART_OF} and the like
     * @param to null where it ended
     */
    record Passing(
            PartyId what, Tie tie, PartyId from, @Nullable PartyId to) {}

    /**
     * Bodies were reorganised, from a day on.
     *
     * @param ended bodies, committees and posts that no longer exist on the day
     * @param passed every connection that passed or ended
     */
    record Reorganised(Reorganisation it, Set<PartyId> ended, List<Passing> passed, Actor by) implements Happening {

        public Reorganised {
            ended = Set.copyOf(ended);
            passed = List.copyOf(passed);
        }

        @Override
        public List<UUID> about() {
            return Reorganisation.about(it, ended, passed);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "sort", Code.of(it.sort()),
                    "day", it.day().toString(),
                    "why", it.why(),
                    "ended", Integer.toString(ended.size()),
                    "passed", Integer.toString(passed.size()));
        }
    }

    /** The act was taken back: what it changed is as it was before. */
    record Undone(UUID reorganisation, Set<PartyId> bodies, String why, Actor by) implements Happening {

        public Undone {
            bodies = Set.copyOf(bodies);
        }

        @Override
        public List<UUID> about() {
            var about = new ArrayList<>(List.of(reorganisation));
            bodies.stream().sorted().forEach(body -> about.add(body.value()));
            return about;
        }

        @Override
        public List<UUID> because() {
            return List.of(reorganisation);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("why", why);
        }
    }

    private static List<UUID> about(Reorganisation it, Set<PartyId> ended, List<Passing> passed) {
        var about = new LinkedHashSet<UUID>();
        about.add(it.id());
        it.bodies().forEach(body -> about.add(body.value()));
        ended.forEach(body -> about.add(body.value()));
        passed.stream()
                .filter(each -> each.tie() != Tie.HOLDS)
                .forEach(each -> about.add(each.what().value()));
        return List.copyOf(about);
    }

    /** What the act says, without who said it and when: two with the same are the same act. */
    default String fingerprint() {
        var words = new ArrayList<String>();
        words.add(sort().name());
        words.add(day().toString());
        bodies().stream()
                .filter(body -> !(this instanceof Merging merging
                        && merging.heir().begins().isPresent()
                        && merging.heir().id().equals(body)))
                .sorted()
                .forEach(body -> words.add(body.toString()));
        switch (this) {
            case Merging merging -> {
                words.add(merging.heir().code());
                merging.moves().stream().map(Move::toString).sorted().forEach(words::add);
            }
            case Moving moving ->
                moving.moves().stream().map(Move::toString).sorted().forEach(words::add);
            case Clustering clustering -> words.add(clustering.name());
        }
        return Fresh.idOf(words.toArray(String[]::new)).toString();
    }
}
