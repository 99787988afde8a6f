package quorate.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import quorate.authority.Question;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * In what an earlier question is like one now put. Ranked by what they share, weightiest first: the act; then how many of
 * the rules that stand in the way; the family of acts; the level of responsibility; the body; the nearer day. No number is
 * made up: two that share the same are ordered by the day, and then by which was asked later.
 */
record Likeness(
        Piece piece,
        boolean sameAct,
        Set<String> sharedRules,
        boolean sameFamily,
        boolean sameLevel,
        boolean sameBody,
        long daysApart,
        Asked now) {

    /** The nearest first. */
    static final Comparator<Likeness> NEAREST_FIRST = Comparator.comparing(Likeness::sameAct, Comparator.reverseOrder())
            .thenComparing(likeness -> likeness.sharedRules().size(), Comparator.reverseOrder())
            .thenComparing(Likeness::sameFamily, Comparator.reverseOrder())
            .thenComparing(Likeness::sameLevel, Comparator.reverseOrder())
            .thenComparing(Likeness::sameBody, Comparator.reverseOrder())
            .thenComparing(Likeness::daysApart)
            .thenComparing(likeness -> likeness.piece().inquiry().askedOn(), Comparator.reverseOrder())
            .thenComparing(likeness -> likeness.piece().id());

    /**
     * A question now put.
     *
     * @param family of the act
     * @param level of the commissioner whose power is in question
     * @param obstacles ids of the rules that refuse it or leave it open
     */
    record Asked(Question question, String family, String level, Set<String> obstacles) {}

    static Likeness of(Asked now, Piece piece) {
        var then = piece.inquiry();
        var shared = new TreeSet<>(now.obstacles());
        shared.retainAll(then.given().obstacles());
        // An act stands in its own way where somebody else decides it: that is said by the act.
        shared.remove(now.question().act());
        return new Likeness(
                piece,
                now.question().act().equals(then.question().act()),
                shared,
                now.family().equals(then.family()),
                now.level().equals(then.level()),
                now.question().body().equals(then.question().body()),
                Math.abs(ChronoUnit.DAYS.between(
                        then.question().day(), now.question().day())),
                now);
    }

    /** Whether it is like enough to be offered: the act or its family at the same level, or the same rule in the way. */
    boolean isLike() {
        return sameLevel && (sameAct || sameFamily) || !sharedRules.isEmpty();
    }

    /** In what it is alike, weightiest first. @param acts what an act is called */
    List<String> alike(Function<String, String> acts) {
        var alike = new ArrayList<String>();
        if (sameAct) alike.add("the same act, “" + acts.apply(now.question().act()) + "”");
        if (!sharedRules.isEmpty())
            alike.add((sharedRules.size() == 1 ? "the same rule in the way, " : "the same rules in the way, ")
                    + Words.list(List.copyOf(sharedRules)));
        if (sameFamily && !sameAct) alike.add("an act of the same family, " + now.family());
        if (sameLevel) alike.add("the same level, " + levelWords(now.level()));
        if (sameBody) alike.add("the same body");
        return alike;
    }

    /** In what it differs. @param names what a party was called on a day */
    List<String> differs(Function<String, String> acts, Names names) {
        var differs = new ArrayList<String>();
        var then = piece.inquiry().question();
        var own = now.question();
        if (!sameAct) differs.add("it was about “" + acts.apply(then.act()) + "”");
        if (!sameLevel) differs.add("it was at " + levelWords(piece.inquiry().level()));
        if (!sameBody) differs.add("the body was " + names.of(then.body(), then.day()));
        if (daysApart != 0) differs.add("the day was " + Words.day(then.day()));
        if (!then.affected().equals(own.affected())) differs.add(parties(then, names));
        var facts = new TreeSet<>(then.facts().values().keySet());
        facts.addAll(own.facts().values().keySet());
        facts.forEach(fact -> fact(fact, then, own).ifPresent(differs::add));
        return differs;
    }

    /** What a party was called on a day. */
    interface Names {
        String of(PartyId party, LocalDate day);
    }

    private static String parties(Question then, Names names) {
        if (then.affected().isEmpty()) return "nobody was named whom it is about";
        return "it was about "
                + Words.list(then.affected().stream()
                        .map(party -> names.of(party, then.day()))
                        .sorted()
                        .toList());
    }

    private static Optional<String> fact(String name, Question then, Question own) {
        var before = then.facts().text(name).orElse("not known");
        var after = own.facts().text(name).orElse("not known");
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(name.replace('-', ' ') + " was " + before + ", and is " + after + " here");
    }

    static String levelWords(String level) {
        return switch (level) {
            case "none" -> "no level, before there were any";
            case "1" -> "level 1, greater involvement";
            case "2" -> "level 2, joint commissioning";
            case "3" -> "level 3, delegated commissioning";
            case "icb" -> "an integrated care board";
            default -> level;
        };
    }
}
