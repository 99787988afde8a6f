package quorate.networks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.schemes.Scale;
import quorate.web.Words;

/** The front door to what practices of a network have agreed about sharing what it gets. */
@Component
public class Sharings {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final SharingStore store;
    private final Networks networks;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Sharings(SharingStore store, Networks networks, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.networks = networks;
        this.clocks = clocks;
        this.events = events;
    }

    /** All that were entered, the one that began last first. */
    public List<Sharing> list(PartyId network) {
        return store.list(network, Long.MAX_VALUE);
    }

    /** The one that holds on a day; empty while none was entered. */
    public static Optional<Sharing> on(List<Sharing> all, LocalDate day) {
        return all.stream().filter(it -> !it.from().isAfter(day)).findFirst();
    }

    /** The members who count for a network on a day: without those who are in two at once. */
    public List<Member> members(PartyId commissioner, String code, LocalDate day) {
        for (var scale : List.of(Scale.NETWORK, Scale.GROUP, Scale.FEDERATION)) {
            var groups = networks.on(commissioner, scale, day, Long.MAX_VALUE);
            if (groups.find(code).isPresent()) return groups.members(code, day);
        }
        return List.of();
    }

    /** Percentages as somebody typed them, a line each: "Z90001 = 60.5". What is wrong with a line is added to the faults. */
    static Map<String, BigDecimal> read(String text, List<String> faults) {
        var found = new LinkedHashMap<String, BigDecimal>();
        for (var line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var parts = line.replace("%", "").split("[=:]", 2);
            var code = parts[0].strip().toUpperCase(Locale.ROOT);
            var percent = parts.length < 2 ? "" : parts[1].strip();
            if (!percent.matches("\\d{1,3}(\\.\\d{1,4})?") || new BigDecimal(percent).compareTo(ALL) > 0) {
                faults.add(
                        "“" + line + "” is no percentage of a practice: write its code, =, and a number from 0 to 100"
                                + " with up to 4 decimals, such as Z90001 = 60.5");
            } else if (found.putIfAbsent(code, new BigDecimal(percent)) != null) {
                faults.add(code + " has two percentages: strike one of them");
            }
        }
        return found;
    }

    /** What stands against percentages, a sentence each. @param members those of the first day */
    static List<String> against(
            Map<String, BigDecimal> percentages, List<Member> members, Network network, LocalDate from) {
        var found = new ArrayList<String>();
        for (var member : members) {
            if (percentages.containsKey(member.code())) continue;
            found.add(member.called() + " is a member on " + Words.day(from)
                    + " and has no percentage: give it one, or 0 if it is to have nothing");
        }
        for (var code : percentages.keySet()) {
            if (members.stream().anyMatch(it -> it.code().equals(code))) continue;
            found.add(code + " is no member of " + network.called() + " on " + Words.day(from)
                    + ", or is in two networks: strike its line, or enter its membership first");
        }
        var sum = percentages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL) != 0) {
            var off = ALL.subtract(sum).stripTrailingZeros();
            found.add("The percentages add up to " + sum.stripTrailingZeros().toPlainString() + " and not to 100: "
                    + off.abs().toPlainString() + (off.signum() > 0 ? " is missing" : " is too much"));
        }
        return found;
    }

    /** Enters it. What is so already is left as it is. */
    void enter(Sharing sharing) {
        clocks.write(number -> {
            var same = on(store.list(sharing.network(), Long.MAX_VALUE), sharing.from())
                    .filter(sharing::says)
                    .isPresent();
            if (!same) {
                store.insert(sharing, number);
                events.publishEvent(new Sharing.Agreed(sharing, new Actor.Person(sharing.by())));
            }
            return sharing;
        });
    }
}
