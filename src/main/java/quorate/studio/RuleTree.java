package quorate.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.authority.Quorum;
import quorate.authority.Quorum.AllOf;
import quorate.authority.Quorum.AnyOf;
import quorate.authority.Quorum.Reading;
import quorate.authority.Quorum.Readings;

/**
 * A condition as a tree whose parts can be pointed at: the empty path is the whole, {@code 0.2} the third part of the first.
 * Every change leaves a tidy tree: no group of one, no group of all within a group of all.
 */
final class RuleTree {

    private RuleTree() {}

    /** How a new condition joins one that is there. */
    enum How {
        /** Both must hold. */
        AND,
        /** One of the two is enough. */
        OR,
        /** The text can be read either way. */
        READING,
        /** The new one takes the place of the old one. */
        INSTEAD
    }

    static List<Quorum> parts(Quorum rule) {
        return switch (rule) {
            case AllOf all -> all.parts();
            case AnyOf any -> any.parts();
            case Readings readings ->
                readings.readings().stream().map(Reading::rule).toList();
            default -> List.of();
        };
    }

    /** The steps of a path; empty where it is not one, or leads nowhere. */
    static Optional<List<Integer>> path(String text, Quorum rule) {
        var steps = new ArrayList<Integer>();
        var at = rule;
        for (var word : text.isBlank() ? new String[0] : text.strip().split("\\.")) {
            if (!word.matches("\\d{1,3}")) return Optional.empty();
            var step = Integer.parseInt(word);
            if (step >= parts(at).size()) return Optional.empty();
            steps.add(step);
            at = parts(at).get(step);
        }
        return Optional.of(steps);
    }

    static Quorum at(Quorum rule, List<Integer> path) {
        return path.isEmpty() ? rule : at(parts(rule).get(path.getFirst()), rest(path));
    }

    /** @param says the two readings in words, where it joins as a reading: of what is there, and of the new one */
    static Quorum join(Quorum rule, List<Integer> path, Quorum other, How how, List<String> says) {
        return tidy(change(rule, path, old -> switch (how) {
            case AND -> old instanceof AllOf all ? and(all, other) : new AllOf(List.of(old, other), false);
            case OR -> new AnyOf(List.of(old, other));
            case INSTEAD -> other;
            case READING -> {
                var readings = new ArrayList<Reading>();
                if (old instanceof Readings known) readings.addAll(known.readings());
                else readings.add(new Reading(says.getFirst(), old));
                readings.add(new Reading(says.getLast(), other));
                yield new Readings(readings);
            }
        }));
    }

    private static Quorum and(AllOf all, Quorum other) {
        var parts = new ArrayList<>(all.parts());
        parts.add(other);
        return new AllOf(parts, all.distinct());
    }

    /** Without the part; empty when nothing is left. */
    static Optional<Quorum> remove(Quorum rule, List<Integer> path) {
        if (path.isEmpty()) return Optional.empty();
        var parent = path.subList(0, path.size() - 1);
        var gone = path.getLast().intValue();
        return Optional.of(tidy(change(rule, parent, group -> without(group, gone))));
    }

    private static Quorum without(Quorum group, int gone) {
        return switch (group) {
            case AllOf all -> new AllOf(left(all.parts(), gone), all.distinct());
            case AnyOf any -> new AnyOf(left(any.parts(), gone));
            case Readings readings -> {
                var left = left(readings.readings(), gone);
                yield left.size() == 1 ? left.getFirst().rule() : new Readings(left);
            }
            default -> group;
        };
    }

    private static <T> List<T> left(List<T> parts, int gone) {
        var left = new ArrayList<>(parts);
        left.remove(gone);
        return left;
    }

    /** Whether everybody may count for one part of the group only. */
    static Quorum distinct(Quorum rule, List<Integer> path, boolean distinct) {
        return change(rule, path, group -> group instanceof AllOf all ? new AllOf(all.parts(), distinct) : group);
    }

    private interface Change {
        Quorum of(Quorum old);
    }

    private static Quorum change(Quorum rule, List<Integer> path, Change change) {
        if (path.isEmpty()) return change.of(rule);
        var step = path.getFirst().intValue();
        var parts = new ArrayList<>(parts(rule));
        parts.set(step, change(parts.get(step), rest(path), change));
        return with(rule, parts);
    }

    private static Quorum with(Quorum rule, List<Quorum> parts) {
        return switch (rule) {
            case AllOf all -> new AllOf(parts, all.distinct());
            case AnyOf any -> new AnyOf(parts);
            case Readings readings -> {
                var changed = new ArrayList<Reading>();
                for (var at = 0; at < parts.size(); at++) {
                    changed.add(new Reading(readings.readings().get(at).says(), parts.get(at)));
                }
                yield new Readings(changed);
            }
            default -> rule;
        };
    }

    private static List<Integer> rest(List<Integer> path) {
        return path.subList(1, path.size());
    }

    private static Quorum tidy(Quorum rule) {
        return switch (rule) {
            case AllOf all -> {
                var parts = new ArrayList<Quorum>();
                for (var part : all.parts()) {
                    var tidied = tidy(part);
                    if (tidied instanceof AllOf inner && !inner.distinct() && !all.distinct()) {
                        parts.addAll(inner.parts());
                    } else {
                        parts.add(tidied);
                    }
                }
                yield parts.size() == 1 ? parts.getFirst() : new AllOf(parts, all.distinct());
            }
            case AnyOf any -> {
                var parts = new ArrayList<Quorum>();
                for (var part : any.parts()) {
                    if (tidy(part) instanceof AnyOf inner) parts.addAll(inner.parts());
                    else parts.add(tidy(part));
                }
                yield parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
            }
            default -> with(rule, parts(rule).stream().map(RuleTree::tidy).toList());
        };
    }
}
