package quorate.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Follower;
import quorate.clocks.Uncommitted;
import quorate.contracts.ContractStore.Changes;
import quorate.contracts.ContractStore.Head;
import quorate.contracts.ContractStore.Row;

/** All agreements that somebody entered, in memory. A write sees its own work before it is committed. */
@Component
class Shelf implements Follower {

    private final ContractStore store;
    private final Uncommitted<Picture> uncommitted = new Uncommitted<>();
    private volatile Picture committed = new Picture(Map.of(), Map.of(), 0);

    Shelf(ContractStore store) {
        this.store = store;
    }

    @Override
    public long number() {
        return committed.number();
    }

    @Override
    public void follow(long upTo) {
        committed = committed.with(store.changes(committed.number(), upTo), upTo);
    }

    Picture picture() {
        var own = uncommitted.find();
        return own == null ? committed : own;
    }

    /** Lets the write under way see what it has just written. */
    void note(Changes changes) {
        uncommitted.set(picture().with(changes, committed.number()));
    }

    /** Everything that was ever known of one agreement. */
    record Dossier(List<Row<Head>> heads, List<Row<Clause>> clauses) {

        Optional<Head> head(long known) {
            return heads.stream()
                    .filter(row -> row.isKnownAt(known))
                    .map(Row::it)
                    .findFirst();
        }

        Optional<Agreement> at(long known) {
            return head(known)
                    .map(head -> new Agreement(
                            head.id(),
                            head.kind(),
                            head.title(),
                            head.practice(),
                            Optional.of(head.commissioner()),
                            head.base(),
                            head.life(),
                            head.source(),
                            false,
                            clauses.stream()
                                    .filter(row -> row.isKnownAt(known))
                                    .map(Row::it)
                                    .toList()));
        }

        private Dossier with(List<Row<Head>> newHeads, List<Row<Clause>> newClauses) {
            return new Dossier(merged(heads, newHeads), merged(clauses, newClauses));
        }

        private static <T> List<Row<T>> merged(List<Row<T>> old, List<Row<T>> changed) {
            if (changed.isEmpty()) return old;
            var all = new HashMap<Long, Row<T>>();
            old.forEach(row -> all.put(row.row(), row));
            changed.forEach(row -> all.put(row.row(), row));
            return all.values().stream()
                    .sorted(java.util.Comparator.comparingLong(Row::row))
                    .toList();
        }
    }

    /** Immutable. @param byPractice the ids of agreements by the practice's code */
    record Picture(Map<UUID, Dossier> dossiers, Map<String, List<UUID>> byPractice, long number) {

        Optional<Dossier> find(UUID agreement) {
            return Optional.ofNullable(dossiers.get(agreement));
        }

        Optional<Agreement> find(UUID agreement, long known) {
            return find(agreement).flatMap(dossier -> dossier.at(known));
        }

        List<Agreement> all(long known) {
            return of(dossiers.keySet(), known);
        }

        List<Agreement> of(String practice, long known) {
            return of(byPractice.getOrDefault(practice, List.of()), known);
        }

        private List<Agreement> of(Collection<UUID> ids, long known) {
            return ids.stream().flatMap(id -> find(id, known).stream()).toList();
        }

        Picture with(Changes changes, long upTo) {
            if (changes.heads().isEmpty() && changes.clauses().isEmpty()) {
                return new Picture(dossiers, byPractice, upTo);
            }
            var heads = new HashMap<UUID, List<Row<Head>>>();
            var clauses = new HashMap<UUID, List<Row<Clause>>>();
            changes.heads()
                    .forEach(row -> heads.computeIfAbsent(row.agreement(), none -> new ArrayList<>())
                            .add(row));
            changes.clauses()
                    .forEach(row -> clauses.computeIfAbsent(row.agreement(), none -> new ArrayList<>())
                            .add(row));
            var all = new HashMap<>(dossiers);
            var ids = new HashMap<>(byPractice);
            var touched = new java.util.HashSet<>(heads.keySet());
            touched.addAll(clauses.keySet());
            for (var id : touched) {
                var old = all.getOrDefault(id, new Dossier(List.of(), List.of()));
                all.put(id, old.with(heads.getOrDefault(id, List.of()), clauses.getOrDefault(id, List.of())));
            }
            heads.forEach((id, rows) -> rows.forEach(row -> {
                var practice = row.it().practice();
                var before = ids.getOrDefault(practice, List.of());
                if (practice.isEmpty() || before.contains(id)) return;
                var longer = new ArrayList<>(before);
                longer.add(id);
                ids.put(practice, List.copyOf(longer));
            }));
            return new Picture(all, ids, upTo);
        }
    }
}
