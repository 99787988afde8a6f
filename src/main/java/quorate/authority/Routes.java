package quorate.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.register.Kind;
import quorate.register.Tie;
import quorate.register.View;

/** Who could decide: everybody who might is asked, and the cheapest way comes first. */
final class Routes {

    private final Judge judge;
    private final View view;
    private final Instruments instruments;

    Routes(Judge judge, View view, Instruments instruments) {
        this.judge = judge;
        this.view = view;
        this.instruments = instruments;
    }

    /** Everybody who might decide it, asked; what can be done first, and then what cannot. */
    Ways to(String act, PartyId commissioner, Set<PartyId> affected, Facts facts) {
        var known =
                facts.text("commissioner").isPresent() ? facts : facts.with("commissioner", commissioner.toString());
        var ways = new ArrayList<Way>();
        for (var body : candidates(commissioner)) {
            ways.add(way(new Question(act, body, view.day(), affected, known, Optional.empty()), commissioner));
        }
        if (ways.stream().noneMatch(way -> way.route().isOpen())
                && view.find(commissioner).isPresent()) {
            ways.add(way(new Question(act, commissioner, view.day(), affected, known, Optional.empty()), commissioner));
        }
        ways.sort(Comparator.comparing((Way way) -> rank(way.route().verdict()))
                .thenComparing(Way::cost)
                .thenComparing(Way::limit)
                .thenComparing(way -> way.route().name()));
        var level = judge.levelOf(commissioner);
        return new Ways(
                act,
                level,
                judge.power(act, level),
                ways.stream().map(Way::route).toList());
    }

    private Way way(Question question, PartyId commissioner) {
        var body = question.body();
        var cost = cost(body);
        var upTo = limit(judge.act(question.act()), commissioner, body);
        var route = new Route(body, view.get(body).name(), Cost.values()[cost].words, upTo, judge.judge(question));
        // An officer with a lower limit is the cheaper one.
        return new Way(cost, upTo.map(Money::pence).orElse(Long.MAX_VALUE), route);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permitted permitted -> 0;
            case Verdict.Unsettled unsettled -> 1;
            case Verdict.Refused refused -> 2;
        };
    }

    private record Way(int cost, long limit, Route route) {}

    private enum Cost {
        OFFICER("officer"),
        SUB_COMMITTEE("sub-committee"),
        COMMITTEE("committee"),
        GOVERNING_BODY("governing body"),
        JOINT("joint committee"),
        NHS_ENGLAND("NHS England"),
        COMMISSIONER("commissioner");

        final String words;

        Cost(String words) {
            this.words = words;
        }
    }

    /** Officers with a limit, committees down to the smallest, NHS England. */
    private Set<PartyId> candidates(PartyId commissioner) {
        var found = new LinkedHashSet<PartyId>();
        for (var instrument : instruments.about(commissioner)) {
            if (!instrument.span().holdsOn(view.day())) continue;
            if (instrument.content() instanceof Instrument.Scheme scheme) officers(scheme, found);
        }
        bodies(commissioner, found, 0);
        view.list(Kind.NHS_ENGLAND).forEach(party -> found.add(party.id()));
        found.removeIf(id -> view.find(id).isEmpty());
        return found;
    }

    private void officers(Instrument.Scheme scheme, Set<PartyId> found) {
        for (var limit : scheme.limits()) {
            limit.post().ifPresent(found::add);
            if (limit.post().isPresent()) continue;
            for (var link : view.linksTo(scheme.of(), Tie.PART_OF)) {
                if (view.find(link.from())
                        .flatMap(post -> post.trait("office"))
                        .filter(limit.office()::equals)
                        .isPresent()) {
                    found.add(link.from());
                }
            }
        }
    }

    private void bodies(PartyId parent, Set<PartyId> found, int depth) {
        if (depth > 3) return;
        for (var instrument : instruments.bodiesOf(parent, view.day())) {
            if (instrument.content() instanceof Terms terms && found.add(terms.body()))
                bodies(terms.body(), found, depth + 1);
        }
    }

    private int cost(PartyId body) {
        var party = view.get(body);
        if (party.kind() == Kind.POST) return Cost.OFFICER.ordinal();
        if (party.kind() == Kind.NHS_ENGLAND) return Cost.NHS_ENGLAND.ordinal();
        var instrument = instruments.terms(body, view.day());
        if (instrument == null || !(instrument.content() instanceof Terms terms)) return Cost.COMMISSIONER.ordinal();
        return switch (terms.form()) {
            case SUB_COMMITTEE -> Cost.SUB_COMMITTEE.ordinal();
            case GOVERNING_BODY -> Cost.GOVERNING_BODY.ordinal();
            case JOINT_COMMITTEE -> Cost.JOINT.ordinal();
            default -> Cost.COMMITTEE.ordinal();
        };
    }

    /** The most that the case may be worth for an officer to decide it, where a scheme says so of this act. */
    private Optional<Money> limit(Act act, PartyId commissioner, PartyId body) {
        return instruments.about(commissioner).stream()
                .filter(instrument -> instrument.span().holdsOn(view.day()))
                .flatMap(instrument -> instrument.content() instanceof Instrument.Scheme scheme
                        ? scheme.limits().stream()
                        : Stream.empty())
                .filter(limit -> !limit.urgent() && limit.acts().covers(act) && isFor(limit, body))
                .findFirst()
                .flatMap(Instrument.Limit::upTo);
    }

    private boolean isFor(Instrument.Limit limit, PartyId body) {
        return limit.post().equals(Optional.of(body))
                || view.find(body)
                        .flatMap(post -> post.trait("office"))
                        .filter(limit.office()::equals)
                        .isPresent();
    }
}
