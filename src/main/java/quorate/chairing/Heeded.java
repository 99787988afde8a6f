package quorate.chairing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quorate.authority.Quorum;
import quorate.authority.Terms;
import quorate.authority.Who;
import quorate.kernel.Truth;

/**
 * What terms of reference look at in a person, so that people who differ in nothing of it can be counted together.
 *
 * @param words the offices and kinds they speak of
 * @param bases from among whom they count
 * @param orders every rule on who takes the chair, that of the terms first
 * @param excluded true if whoever is out of an item counts otherwise than whoever is ill
 */
record Heeded(Set<String> words, Set<Who.Basis> bases, List<List<String>> orders, boolean excluded) {

    static Heeded by(Terms terms) {
        var reading = new Reading();
        if (!terms.chairing().isEmpty()) reading.order(terms.chairing());
        reading.read(terms.quorum());
        terms.voting().conditions().forEach(reading::read);
        reading.words.addAll(terms.voting().electorate());
        return new Heeded(reading.words, reading.bases, reading.orders, reading.excluded);
    }

    /** True if it matters who is there without a seat or a vote. */
    boolean attendees() {
        return bases.contains(Who.Basis.ANYBODY) || bases.contains(Who.Basis.NON_VOTING);
    }

    /** True if it may matter whether somebody without a vote on the item stays. */
    boolean stayers(Terms terms) {
        return terms.counting().stayers() != Truth.NO;
    }

    private static final class Reading {
        private final Set<String> words = new HashSet<>();
        private final Set<Who.Basis> bases = EnumSet.noneOf(Who.Basis.class);
        private final List<List<String>> orders = new ArrayList<>();
        private boolean excluded;

        void order(List<String> order) {
            words.addAll(order);
            orders.add(order);
        }

        void read(Quorum rule) {
            switch (rule) {
                case Quorum.AllOf all -> all.parts().forEach(this::read);
                case Quorum.AnyOf any -> any.parts().forEach(this::read);
                case Quorum.AtLeast least -> who(least.who());
                case Quorum.Share share -> {
                    who(share.who());
                    excluded |= share.who().basis() == Who.Basis.ENTITLED && share.whole() == Quorum.Whole.SEATS;
                }
                case Quorum.Presides presides -> order(presides.order());
                case Quorum.Readings readings -> readings.readings().forEach(reading -> read(reading.rule()));
                case Quorum.Unstated unstated -> {}
            }
        }

        private void who(Who who) {
            words.addAll(who.words());
            bases.add(who.basis());
        }
    }
}
