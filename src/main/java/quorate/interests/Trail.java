package quorate.interests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Link;
import quorate.register.Tie;

/**
 * A path under way, from a person to where it has come so far. Each trail knows the one it grew from.
 *
 * @param link the register's link of the last step; null where the trail begins or the step is a declaration
 * @param interest the declaration of the last step, likewise
 * @param last the last step that counted; two entries for one party are no step
 * @param own true while it is still at the person or a relative
 * @param share the share held through every shareholding so far, in per cent; null where none is known
 */
record Trail(
        PartyId end,
        @Nullable Trail before,
        @Nullable Link link,
        @Nullable Interest interest,
        @Nullable Step last,
        boolean own,
        Interest.@Nullable Type type,
        boolean relative,
        Finding.Nature nature,
        boolean sure,
        boolean soft,
        boolean oblique,
        boolean common,
        @Nullable BigDecimal share,
        int length) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Trail from(PartyId person) {
        return new Trail(
                person,
                null,
                null,
                null,
                null,
                true,
                null,
                false,
                Finding.Nature.ACTUAL,
                true,
                false,
                false,
                false,
                null,
                0);
    }

    /** One step on, along a link of the register. */
    Trail along(Link link, Step step) {
        var to = link.other(end);
        var known = sure && step.sure() && !"candidate".equals(link.notes().get("status"));
        if (step.isSame()) {
            return new Trail(
                    to, this, link, null, last, own, type, relative, nature, known, soft, oblique, common, share,
                    length);
        }
        var kin = step.type() == Interest.Type.INDIRECT;
        return new Trail(
                to,
                this,
                link,
                null,
                step,
                kin,
                kin || step.type() == null ? type : step.type(),
                relative || kin,
                nature.atMost(step.near()),
                known,
                soft || (step.soft() && !"yes".equals(link.notes().get("paid"))),
                oblique || step.oblique(),
                common || step.common(),
                step.tie() == Tie.SHAREHOLDER_OF && !step.against()
                        ? times(link.notes().get("share"))
                        : share,
                length + 1);
    }

    /** To another entry that may be the same person, which nobody has said yet. */
    Trail maybe(PartyId other, Step step) {
        var id = Fresh.idOf("namesake", end.toString(), other.toString());
        return along(
                new Link(id, end, Tie.SAME_AS, other, Span.ALWAYS, Map.of("status", "candidate"), "the name"), step);
    }

    /** The first step, by what the person declared. */
    Trail declared(Interest interest, PartyId party, Finding.Nature nature) {
        return new Trail(
                party,
                this,
                null,
                interest,
                null,
                false,
                interest.type() == Interest.Type.INDIRECT ? Interest.Type.FINANCIAL : interest.type(),
                interest.type() == Interest.Type.INDIRECT,
                nature,
                true,
                false,
                false,
                false,
                null,
                1);
    }

    private @Nullable BigDecimal times(@Nullable String share) {
        if (share == null || !share.matches("\\d{1,3}(\\.\\d+)?")) return this.share;
        var held = new BigDecimal(share);
        return this.share == null ? held : this.share.multiply(held).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    /** The class of the stake; a relative who is the party affected has it themselves. */
    Interest.Type inner() {
        return type == null ? Interest.Type.FINANCIAL : type;
    }

    Interest.Type outer() {
        return relative ? Interest.Type.INDIRECT : inner();
    }

    boolean visits(PartyId party) {
        for (var trail = this; trail != null; trail = trail.before) if (trail.end.equals(party)) return true;
        return false;
    }

    /** Every step from the person on; the beginning, which is no step, left out. */
    List<Trail> steps() {
        Deque<Trail> steps = new ArrayDeque<>();
        for (var trail = this; trail.before != null; trail = trail.before) steps.addFirst(trail);
        return new ArrayList<>(steps);
    }

    PartyId start() {
        var trail = this;
        while (trail.before != null) trail = trail.before;
        return trail.end;
    }

    Set<Tie> ties() {
        var ties = EnumSet.noneOf(Tie.class);
        for (var trail = this; trail != null; trail = trail.before) if (trail.link != null) ties.add(trail.link.tie());
        return ties;
    }

    /** The parties it passes, which is what two trails must share to be one path told twice. */
    List<PartyId> parties() {
        return steps().stream().map(Trail::end).toList();
    }

    /** What the path rests on. Changes when a fact of it does, but not when an end to a fact becomes known. */
    String facts() {
        var facts = new StringBuilder(start().toString());
        for (var step : steps()) {
            facts.append('>');
            if (step.link != null) {
                facts.append(step.link.tie())
                        .append(step.link.from().equals(step.end) ? '<' : '>')
                        .append(step.link.span().from())
                        .append(new TreeMap<>(step.link.notes()));
            } else if (step.interest != null) {
                facts.append(step.interest.id())
                        .append(step.interest.type())
                        .append(step.interest.span().from());
            }
            facts.append('@').append(step.end);
        }
        return facts.toString();
    }

    /** The first party outside the person's own entries and relatives. */
    @Nullable
    PartyId stake() {
        for (var step : steps()) if (!step.own) return step.end;
        return null;
    }

    @Nullable
    UUID declaration() {
        for (var trail = this; trail != null; trail = trail.before)
            if (trail.interest != null) return trail.interest.id();
        return null;
    }
}
