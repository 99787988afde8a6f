package quorate.disclosures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.web.Words;

/** Holds gifts against the bands of their day: each alone, with earlier ones of the same source, and as parts of one. */
record Assessor(Bands bands) {

    private static final Comparator<Gift> IN_ORDER =
            Comparator.comparing(Gift::day).thenComparing(Gift::id);

    /** @param among every gift of the same person that is known, the one itself may be among them */
    Assessed of(Gift gift, Collection<Gift> among) {
        var same = among.stream()
                .filter(other -> !other.id().equals(gift.id())
                        && other.person().equals(gift.person())
                        && other.kind() == gift.kind()
                        && other.source().equals(gift.source()))
                .sorted(IN_ORDER)
                .toList();
        var earlier = earlier(gift, same);
        var before = sum(earlier);
        var advice = bands.on(gift.day(), gift.isHospitality(), gift.supplier(), gift.value(), before);
        return new Assessed(
                gift, advice, before, earlier.size(), parts(gift, same), contrary(gift, advice.orElse(null)));
    }

    /** Kept ones alone count: what was declined or handed over is nobody's. */
    private List<Gift> earlier(Gift gift, List<Gift> same) {
        return bands.addsFrom(gift.day())
                .map(first -> same.stream()
                        .filter(other -> other.outcome() == Gift.Outcome.ACCEPTED)
                        .filter(other -> !other.day().isBefore(first) && IN_ORDER.compare(other, gift) < 0)
                        .toList())
                .orElse(List.of());
    }

    private static Money sum(List<Gift> gifts) {
        return gifts.stream().map(Gift::value).reduce(Money.ZERO, Money::plus);
    }

    /** Each would be free by itself, and all that came within the days are not. */
    private Optional<String> parts(Gift gift, List<Gift> same) {
        var near = new ArrayList<Gift>(List.of(gift));
        same.stream()
                .filter(other -> other.outcome() != Gift.Outcome.DECLINED)
                .filter(other -> Math.abs(gift.day().toEpochDay() - other.day().toEpochDay()) < bands.splitDays())
                .forEach(near::add);
        if (near.size() < 2
                || gift.outcome() == Gift.Outcome.DECLINED
                || !near.stream().allMatch(this::isFree)) return Optional.empty();
        near.sort(IN_ORDER);
        var whole = sum(near);
        var last = near.getLast();
        var all = bands.on(last.day(), gift.isHospitality(), gift.supplier(), whole, Money.ZERO);
        if (all.filter(Bands.Advice::declare).isEmpty()) return Optional.empty();
        return Optional.of(Words.sentence(Words.count(near.size(), "gift", "gifts")) + " of " + gift.giverName()
                + " from " + Words.day(near.getFirst().day()) + " to " + Words.day(last.day()) + " come to " + whole
                + ". Each alone would be free; together they are looked at as one: "
                + all.get().says());
    }

    private boolean isFree(Gift gift) {
        return bands.on(gift.day(), gift.isHospitality(), gift.supplier(), gift.value(), Money.ZERO)
                .filter(advice -> advice.act().equals("accept") && !advice.declare())
                .isPresent();
    }

    private static List<String> contrary(Gift gift, Bands.@org.jspecify.annotations.Nullable Advice advice) {
        if (advice == null || gift.outcome() != Gift.Outcome.ACCEPTED) return List.of();
        var together = advice.together() ? " with what the same source gave in the twelve months before" : "";
        if (advice.act().equals("accept-for-organisation"))
            return List.of("It was kept, and" + together + " it may only be accepted for the organisation.");
        if (!advice.act().equals("refuse")) return List.of();
        if (!gift.isHospitality()) return List.of("It was accepted, and" + together + " it is to be declined.");
        return gift.approver().isPresent()
                ? List.of()
                : List.of("It was accepted" + together + " without anybody’s approval, which it needs.");
    }
}
