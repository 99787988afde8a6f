package quorate.networks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Definition.About;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Scale;
import quorate.web.Words;

/** Under whose code something is entered for a scheme of a commissioner, and what is wrong with another. */
public final class Naming {

    private final Networks networks;
    private final PartyId commissioner;
    private final Definition scheme;
    private final Map<Span, Groups> known = new HashMap<>();

    public Naming(Networks networks, PartyId commissioner, Definition scheme) {
        this.networks = networks;
        this.commissioner = commissioner;
        this.scheme = scheme;
    }

    /**
     * Who it is that has to be named. The figure of a group is entered for each practice only where the register knows no group
     * of this sort with this commissioner.
     *
     * @param signing whether it is a signature and no reading
     */
    public Scale asked(Wanted wanted, boolean signing, LocalDate day) {
        var joining = scheme.joining();
        if (signing) return joining.signer();
        return switch (wanted.about()) {
            case PRACTICE -> joining.unit();
            case GROUP ->
                groups(day).networks().isEmpty() && !joining.unit().hasMembers()
                        ? Scale.PRACTICE
                        : Networks.scale(scheme).orElse(Scale.GROUP);
            case MEMBERS -> Scale.PRACTICE;
            case COMMISSIONER -> Scale.COMMISSIONER;
        };
    }

    private Groups groups(LocalDate day) {
        var whole = scheme.span();
        var last = whole.lastDay().orElse(day);
        var within = day.isBefore(whole.from()) ? whole.from() : day.isAfter(last) ? last : day;
        var period = scheme.pays().around(within, whole);
        var cut = new Span(
                period.from().isBefore(whole.from()) ? whole.from() : period.from(),
                period.end()
                        .filter(end -> whole.end().filter(end::isAfter).isEmpty())
                        .orElse(whole.until()));
        return known.computeIfAbsent(cut, it -> networks.of(commissioner, scheme, it, Set.of(), Long.MAX_VALUE));
    }

    /** That a network was named for what is added up from its practices. */
    public Optional<String> summed(String code, Wanted wanted, LocalDate day) {
        if (wanted.about() != About.MEMBERS || groups(day).find(code).isEmpty()) return Optional.empty();
        return Optional.of("“" + wanted.title()
                + "” is added up from its practices: give it for each of them under its own" + " code, and not for "
                + groups(day).find(code).orElseThrow().called());
    }

    /** Whether a practice of another commissioner is in a network of this one. */
    public boolean isMember(String practice, LocalDate day) {
        var groups = groups(day);
        return groups.networks().keySet().stream().anyMatch(code -> groups.holds(code, practice));
    }

    /** That the practice is in two groups at once, where its reading is counted for one of them. */
    public Optional<String> twice(String practice, Wanted wanted, LocalDate day) {
        if (wanted.about() != About.MEMBERS) return Optional.empty();
        return groups(day).against(practice).stream()
                .filter(each -> each.rule().equals("schemes.join.groups"))
                .map(Naming::mended)
                .findFirst();
    }

    private static String mended(Objection twice) {
        return twice.sentence() + " End the membership that is wrong in the register first, then give it again";
    }

    /** What is wrong with a code under which something is entered for a group as a whole; empty where nothing is. */
    public Optional<String> fault(String code, Wanted wanted, boolean signing, LocalDate day) {
        var asked = asked(wanted, signing, day);
        var groups = groups(day);
        if (groups.find(code).isPresent()) return Optional.empty();
        var twice = groups.against(code).stream().map(Naming::mended).findFirst();
        if (twice.isPresent()) return twice;
        var own = groups.behind(code).stream()
                .flatMap(it -> groups.find(it).stream())
                .map(Network::called)
                .toList();
        if (!own.isEmpty()) {
            return Optional.of("“" + wanted.title() + "” is entered once for the " + asked + ": give its code and not "
                    + code + ", which is a member of " + Words.list(own));
        }
        return Optional.of(code + " is no " + asked + " of this commissioner on any of these days, by what the register"
                + " knows: check the code");
    }
}
