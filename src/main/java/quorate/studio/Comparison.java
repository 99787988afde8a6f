package quorate.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import quorate.studio.Wording.Said;

/** Two wordings held against each other, clause by clause, in the order of the newer one. */
record Comparison(List<Difference> clauses) {

    /** What became of a clause. */
    enum Change {
        ADDED("Added"),
        REMOVED("Taken out"),
        CHANGED("Changed"),
        SAME("As it was");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param gone lines that the newer one no longer has. @param come lines that it has and the older had not */
    record Difference(String heading, Change change, List<String> gone, List<String> come) {}

    static Comparison of(Wording before, Wording after) {
        var left = new LinkedHashMap<String, Said>();
        before.clauses().forEach(clause -> left.put(clause.id(), clause));
        var found = new ArrayList<Difference>();
        for (var clause : after.clauses()) {
            var was = left.remove(clause.id());
            found.add(
                    was == null
                            ? new Difference(clause.heading(), Change.ADDED, List.of(), clause.lines())
                            : difference(was, clause));
        }
        left.values()
                .forEach(gone -> found.add(new Difference(gone.heading(), Change.REMOVED, gone.lines(), List.of())));
        return new Comparison(found);
    }

    private static Difference difference(Said was, Said is) {
        var gone = new ArrayList<>(was.lines());
        is.lines().forEach(gone::remove);
        var come = new ArrayList<>(is.lines());
        was.lines().forEach(come::remove);
        if (!was.heading().equals(is.heading())) {
            gone.addFirst("Heading: " + was.heading());
            come.addFirst("Heading: " + is.heading());
        }
        var moved = gone.isEmpty() && come.isEmpty() && !was.lines().equals(is.lines());
        if (moved) come.add("The same, in another order.");
        return new Difference(
                is.heading(), gone.isEmpty() && come.isEmpty() ? Change.SAME : Change.CHANGED, gone, come);
    }

    List<Difference> changed() {
        return clauses.stream().filter(one -> one.change() != Change.SAME).toList();
    }

    List<String> same() {
        return clauses.stream()
                .filter(one -> one.change() == Change.SAME)
                .map(Difference::heading)
                .toList();
    }
}
