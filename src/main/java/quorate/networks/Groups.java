package quorate.networks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.schemes.Scale;
import quorate.web.Words;

/**
 * The networks, groups or federations of a commissioner for a period of a scheme, with their members on the days to which it
 * counts something. It asks nothing but what it holds.
 *
 * @param commissioner its name
 * @param networks by code
 * @param rolls by code, one for each day
 */
public record Groups(Scale scale, String commissioner, Map<String, Network> networks, Map<String, List<Roll>> rolls) {

    /** Of a scheme in which everybody takes part alone. */
    public static final Groups NONE = new Groups(Scale.PRACTICE, "", Map.of(), Map.of());

    public Groups {
        networks = Map.copyOf(networks);
        rolls = Map.copyOf(rolls);
    }

    public Optional<Network> find(String code) {
        return Optional.ofNullable(networks.get(code));
    }

    private Network network(String code) {
        return find(code).orElseThrow();
    }

    private Stream<Roll> rolls(String code) {
        return rolls.getOrDefault(code, List.of()).stream();
    }

    Optional<Roll> roll(String code, LocalDate asked) {
        return rolls(code).filter(roll -> roll.asked().equals(asked)).findFirst();
    }

    /** In which of them a practice is on a day; in none as a rule, in one, or by a fault of the register in more. */
    List<Network> of(String practice, LocalDate asked) {
        return new TreeSet<>(networks.keySet())
                .stream()
                        .filter(code -> roll(code, asked).stream()
                                .flatMap(roll -> roll.members().stream())
                                .anyMatch(member -> member.code().equals(practice)))
                        .flatMap(code -> find(code).stream())
                        .toList();
    }

    /** The members who count for it on a day: all but those who are in another one as well. */
    List<Member> members(String code, LocalDate asked) {
        return roll(code, asked).stream()
                .flatMap(roll -> roll.members().stream())
                .filter(member -> !member.isInTwo())
                .toList();
    }

    /** Whether one of the practices is among its members on any of the days. */
    public boolean holds(String code, Collection<PartyId> practices) {
        return rolls(code).flatMap(roll -> roll.members().stream()).anyMatch(it -> practices.contains(it.id()));
    }

    /** Into whose account a network is paid, and what became of its memberships in the period, a sentence each. */
    public List<String> notes(String code) {
        var through = find(code)
                .flatMap(Network::through)
                .map(it -> "It is paid into the account of " + it.name() + ", which it has named for it since "
                        + Words.day(it.since()) + ".");
        return Stream.concat(through.stream(), moves(code).stream()).toList();
    }

    /** Whether the practice is among its members on any of the days. */
    public boolean holds(String code, String practice) {
        return behind(code).contains(practice);
    }

    /** Whose readings stand behind what a network or a practice is paid, besides its own: by code. */
    public Set<String> behind(String code) {
        var found = new TreeSet<String>();
        rolls(code).flatMap(roll -> roll.members().stream()).map(Member::code).forEach(found::add);
        if (!networks.containsKey(code)) {
            rolls.forEach((network, all) -> {
                if (holds(network, code)) found.add(network);
            });
        }
        found.remove("");
        return found;
    }

    /** All practices that are in one of them on any of the days: their codes. */
    public Set<String> practices() {
        var found = new TreeSet<String>();
        networks.keySet().forEach(code -> found.addAll(behind(code)));
        return found;
    }

    /**
     * What is said of some, with what it means for others: of a network for each of its practices, of a practice for the
     * network that it is in. So nobody is paid alone and in a network for the same.
     *
     * @param said in words that go on from a name, by code
     */
    public Map<String, String> carried(Map<String, String> said) {
        var found = new TreeMap<>(said);
        new TreeMap<>(networks)
                .forEach((code, network) -> rolls(code)
                        .forEach(roll -> roll.members().forEach(member -> {
                            var ofNetwork = said.get(code);
                            if (ofNetwork != null)
                                found.putIfAbsent(
                                        member.code(), "is a member of " + network.called() + ", which " + ofNetwork);
                            var ofMember = said.get(member.code());
                            if (ofMember != null)
                                found.putIfAbsent(
                                        code, "has " + member.called() + " among its practices, which " + ofMember);
                        })));
        return found;
    }

    /** Why a network may not be paid at all. */
    List<Objection> barred(String code) {
        return rolls(code)
                .filter(roll -> roll.members().isEmpty())
                .limit(1)
                .map(roll -> objection(
                        "schemes.join.empty",
                        network(code).called() + " has no members on " + Words.day(roll.day())
                                + ", by what the register knows.",
                        "Enter its members in the register with the days of their memberships, or pay nobody."))
                .toList();
    }

    /** What somebody has to look at before a network is paid, or a practice by the figure of its network. */
    public List<Objection> against(String code) {
        var found = new LinkedHashSet<Objection>();
        rolls.forEach((network, all) -> all.forEach(roll -> roll.members().forEach(member -> {
            if (!network.equals(code) && !member.code().equals(code)) return;
            twice(member, roll.day()).ifPresent(found::add);
            if (network.equals(code) && !member.commissioner().isEmpty())
                found.add(foreign(network(code), member, roll.day()));
        })));
        return List.copyOf(found);
    }

    /** What stands against counting a practice on a day: that it is in two at once. */
    public Optional<Objection> twice(String practice, LocalDate asked) {
        return rolls.values().stream()
                .flatMap(List::stream)
                .filter(roll -> roll.asked().equals(asked))
                .flatMap(roll -> roll.members().stream()
                        .filter(member -> member.code().equals(practice))
                        .flatMap(member -> twice(member, roll.day()).stream()))
                .findFirst();
    }

    private Optional<Objection> twice(Member member, LocalDate day) {
        if (!member.isInTwo()) return Optional.empty();
        return Optional.of(objection(
                "schemes.join.groups",
                member.called() + " is a member of "
                        + Words.count(member.groups().size(), scale.toString(), scale.many()) + " on " + Words.day(day)
                        + ": " + Words.list(member.groups()) + ". It counts for none of them until that is settled.",
                "End the membership that is wrong in the register, with its last day, and start the run again."));
    }

    private Objection foreign(Network network, Member member, LocalDate day) {
        return objection(
                "schemes.join.area",
                member.called() + ", a member of " + network.called() + ", is not commissioned by " + commissioner
                        + " on "
                        + Words.day(day) + " but by " + member.commissioner() + ". It counts for the " + scale
                        + " all the same.",
                "Agree with " + member.commissioner()
                        + " who pays for it, so that nobody pays twice; or correct the register.");
    }

    /** What became of its memberships in the period, which changes nothing: the day decides. */
    private List<String> moves(String code) {
        return rolls(code).flatMap(roll -> roll.moves().stream()).distinct().toList();
    }

    static Objection objection(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
