package quorate.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.register.View;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Joining;
import quorate.schemes.Scale;
import quorate.web.Words;

/** The front door: which networks, groups and federations a commissioner has, and who is in them. */
@Component
public class Networks {

    private final Register register;

    Networks(Register register) {
        this.register = register;
    }

    /** Into whose account a network is paid on a day; empty for whoever has its own, as every practice has. */
    public Optional<Network.Through> findAccount(PartyId network, LocalDate day) {
        return through(network, register.on(day));
    }

    private static Optional<Network.Through> through(PartyId network, View view) {
        return view.linksFrom(network, Tie.PAID_THROUGH).stream()
                .flatMap(link -> view.find(link.to()).stream()
                        .map(to -> new Network.Through(
                                to.id(), to.name(), link.span().from())))
                .findFirst();
    }

    /** The networks, groups and federations of which a practice is a member on a day, in the order of their codes. */
    public List<Network> listOf(PartyId practice, LocalDate day) {
        var view = register.on(day);
        return listed(view.linksFrom(practice, Tie.MEMBER_OF).stream().map(Link::to), view);
    }

    /** Those that have named an account to be paid into on a day, in the order of their codes. */
    public List<Network> listPaidInto(PartyId account, LocalDate day) {
        var view = register.on(day);
        return listed(view.linksTo(account, Tie.PAID_THROUGH).stream().map(Link::from), view);
    }

    private static List<Network> listed(Stream<PartyId> ids, View view) {
        return ids.distinct()
                .flatMap(id -> view.find(id).stream())
                .flatMap(party -> scale(party.kind()).stream()
                        .flatMap(scale -> party.code().stream().map(code -> network(party, code, scale, view))))
                .sorted(Comparator.comparing(Network::code))
                .toList();
    }

    static Optional<Scale> scale(Kind kind) {
        return Stream.of(Scale.NETWORK, Scale.GROUP, Scale.FEDERATION)
                .filter(scale -> kind(scale) == kind)
                .findFirst();
    }

    static Kind kind(Scale scale) {
        return switch (scale) {
            case NETWORK -> Kind.NETWORK;
            case GROUP -> Kind.LOCALITY;
            case FEDERATION -> Kind.FEDERATION;
            case PRACTICE, COMMISSIONER -> Kind.PRACTICE;
        };
    }

    /** What sort of group a scheme asks about; empty where everybody takes part alone. */
    public static Optional<Scale> scale(Definition scheme) {
        var grouped = scheme.wanted().stream().anyMatch(wanted -> wanted.about() == About.GROUP);
        return scheme.joining().group().or(() -> grouped ? Optional.of(Scale.GROUP) : Optional.empty());
    }

    /** The days on which membership decides something. */
    private static Set<LocalDate> days(Definition scheme, Span period) {
        var found = new TreeSet<LocalDate>();
        scheme.wanted().stream()
                .filter(wanted -> wanted.about() == About.GROUP || wanted.about() == About.MEMBERS)
                .forEach(wanted -> found.add(wanted.reference(period)));
        Joining joining = scheme.joining();
        if (found.isEmpty() || joining.signer() != joining.unit()) found.add(period.from());
        return found;
    }

    /**
     * Those of a commissioner that are there on a day of the period, or on one to which the scheme counts.
     *
     * @param named further codes, of which something was read
     * @param known the number up to which the register counts as known
     */
    public Groups of(PartyId commissioner, Definition scheme, Span period, Set<String> named, long known) {
        return scale(scheme)
                .map(scale -> of(commissioner, scale, period, days(scheme, period), named, known))
                .orElse(Groups.NONE);
    }

    /** Those of one sort on a day. */
    Groups on(PartyId commissioner, Scale scale, LocalDate day, long known) {
        return of(commissioner, scale, Span.between(day, day.plusDays(1)), Set.of(day), Set.of(), known);
    }

    private Groups of(
            PartyId commissioner, Scale scale, Span period, Set<LocalDate> days, Set<String> named, long known) {
        var last = period.lastDay().orElse(period.from());
        var views = new ArrayList<View>();
        Stream.concat(Stream.of(period.from(), last), days.stream())
                .distinct()
                .forEach(day -> views.add(register.on(day, known)));
        var found = new TreeMap<String, Party>();
        for (var view : views.reversed()) {
            candidates(commissioner, kind(scale), view)
                    .forEach(it -> found.put(it.code().orElseThrow(), it));
            for (var code : named) {
                view.findByCode("ods", code)
                        .filter(it -> it.kind() == kind(scale))
                        .ifPresent(it -> found.put(code, it));
            }
        }
        var networks = new LinkedHashMap<String, Network>();
        var rolls = new LinkedHashMap<String, List<Roll>>();
        found.forEach((code, party) -> {
            networks.put(code, network(party, code, scale, register.on(last, known)));
            rolls.put(
                    code,
                    days.stream()
                            .map(day -> roll(commissioner, party, day, last, known))
                            .toList());
        });
        var name = views.getFirst().find(commissioner).map(Party::name).orElse("this commissioner");
        return new Groups(scale, name, networks, Earlier.first(networks, rolls));
    }

    private static Network network(Party party, String code, Scale scale, View view) {
        return new Network(party.id(), scale, code, party.name(), party.life(), through(party.id(), view));
    }

    private Roll roll(PartyId commissioner, Party network, LocalDate asked, LocalDate last, long known) {
        var first = network.life().from();
        var day = asked.isBefore(first) ? first : asked;
        var then = register.on(day, known);
        var members = members(network.id(), then).stream()
                .map(link -> member(commissioner, link, then))
                .sorted(Comparator.comparing(Member::code).thenComparing(Member::name))
                .toList();
        return new Roll(asked, day, members, moves(network, members, day, register.on(last, known)));
    }

    private static List<Link> members(PartyId network, View view) {
        return view.linksTo(network, Tie.MEMBER_OF).stream()
                .filter(link -> view.find(link.from())
                        .filter(it -> it.kind() == Kind.PRACTICE)
                        .isPresent())
                .toList();
    }

    private static Member member(PartyId commissioner, Link link, View view) {
        var practice = view.get(link.from());
        var other = view.linksFrom(practice.id(), Tie.COMMISSIONED_BY).stream()
                .map(Link::to)
                .filter(to -> !to.equals(commissioner))
                .map(to -> view.find(to).map(Party::name).orElse("another commissioner"))
                .findFirst();
        var kind = view.get(link.to()).kind();
        return new Member(
                practice.id(),
                practice.code().orElse(""),
                practice.name(),
                other.orElse(""),
                in(practice.id(), kind, view)
                        .map(it -> called(view.get(it.to())) + " since "
                                + Words.day(it.span().from()))
                        .sorted()
                        .toList());
    }

    /** The memberships of a practice in parties of a kind on a day. */
    static Stream<Link> in(PartyId practice, Kind kind, View view) {
        return view.linksFrom(practice, Tie.MEMBER_OF).stream()
                .filter(link ->
                        view.find(link.to()).filter(it -> it.kind() == kind).isPresent());
    }

    static String called(Party party) {
        return party.name() + party.code().map(code -> " (" + code + ")").orElse("");
    }

    /** Who left afterwards and who came, as far as the last day of the period shows it. */
    private static List<String> moves(Party network, List<Member> members, LocalDate day, View last) {
        if (last.find(network.id()).isEmpty()) return List.of();
        var found = new ArrayList<String>();
        var now = members(network.id(), last);
        for (var member : members) {
            if (now.stream().anyMatch(link -> link.from().equals(member.id()))) continue;
            var to = in(member.id(), network.kind(), last).findFirst();
            found.add(member.called()
                    + to.map(link -> " moved to " + last.get(link.to()).name() + " on "
                                    + Words.day(link.span().from()))
                            .orElse(" is no longer a member at the end of the period")
                    + ". The members of " + Words.day(day) + " decide for the whole period, so it counts here.");
        }
        for (var link : now) {
            if (!link.span().from().isAfter(day)) continue;
            found.add(last.get(link.from()).name() + " became a member on "
                    + Words.day(link.span().from()) + ". The members of " + Words.day(day)
                    + " decide for the whole period, so it does not count here.");
        }
        return found;
    }

    /** With a code, and either part of the commissioner or of a place of its, or half of whose practices are its. */
    private static Stream<Party> candidates(PartyId commissioner, Kind kind, View view) {
        var places =
                view.linksTo(commissioner, Tie.PART_OF).stream().map(Link::from).toList();
        var within = Stream.concat(Stream.of(commissioner), places.stream())
                .flatMap(body -> view.linksTo(body, Tie.PART_OF).stream())
                .map(Link::from);
        var joined = view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.linksFrom(link.from(), Tie.MEMBER_OF).stream())
                .map(Link::to)
                .distinct()
                .filter(id -> isOwn(commissioner, id, view));
        return Stream.concat(within, joined)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind() == kind && party.code().isPresent());
    }

    private static boolean isOwn(PartyId commissioner, PartyId network, View view) {
        if (!view.linksFrom(network, Tie.PART_OF).isEmpty()) return false;
        var members = members(network, view);
        var own = members.stream()
                .filter(link -> view.linksFrom(link.from(), Tie.COMMISSIONED_BY).stream()
                        .anyMatch(it -> it.to().equals(commissioner)))
                .count();
        return own * 2 >= members.size();
    }
}
