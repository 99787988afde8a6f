package quorate.documents;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.contracts.Told;

/** The documents of one agreement on a day, and what is not among them. */
record Pile(Agreement agreement, List<Held> all, LocalDate day) {

    /** @param elsewhere what the agreement says of where it lies, if it says so; then it is no gap */
    record Missing(DocumentKind kind, Optional<String> elsewhere) {}

    Pile {
        all = List.copyOf(all);
    }

    static Pile of(Agreement agreement, List<Held> held, LocalDate day) {
        return new Pile(
                agreement,
                held.stream()
                        .filter(it -> it.agreement().equals(agreement.id()))
                        .toList(),
                day);
    }

    private Set<UUID> replaced() {
        return all.stream()
                .filter(held -> !held.isRemoved())
                .flatMap(held -> held.earlier().stream())
                .collect(Collectors.toSet());
    }

    /** Neither removed nor replaced by something that still stands. */
    List<Held> current() {
        var replaced = replaced();
        return all.stream()
                .filter(held -> !held.isRemoved() && !replaced.contains(held.id()))
                .toList();
    }

    boolean isReplaced(Held held) {
        return replaced().contains(held.id());
    }

    /** What replaced it and what it replaced, the latest first; itself among them where there is any other. */
    List<Held> versionsOf(Held held) {
        var chain = new ArrayDeque<>(List.of(held));
        while (find(chain.getLast().earlier()).filter(it -> !chain.contains(it)).isPresent())
            chain.addLast(find(chain.getLast().earlier()).orElseThrow());
        while (after(chain.getFirst()).filter(it -> !chain.contains(it)).isPresent())
            chain.addFirst(after(chain.getFirst()).orElseThrow());
        return chain.size() == 1 ? List.of() : List.copyOf(chain);
    }

    private Optional<Held> find(Optional<UUID> id) {
        return id.flatMap(one -> all.stream().filter(it -> it.id().equals(one)).findFirst());
    }

    private Optional<Held> after(Held held) {
        return all.stream()
                .filter(it -> it.earlier().filter(held.id()::equals).isPresent())
                .findFirst();
    }

    /** What such an agreement usually has and this one has not. */
    List<Missing> missing(List<DocumentKind> kinds) {
        var held = current();
        return kinds.stream()
                .filter(kind -> kind.isExpectedOf(agreement, day))
                .filter(kind ->
                        held.stream().noneMatch(it -> it.kind().equals(kind) && (!kind.copy() || it.isSignedCopy())))
                .map(kind -> new Missing(kind, kind.copy() ? said() : Optional.empty()))
                .toList();
    }

    private Optional<String> said() {
        return agreement
                .find(Term.SIGNED_COPY, day)
                .filter(clause -> clause.told() instanceof Told.Said)
                .map(Clause::words);
    }
}
