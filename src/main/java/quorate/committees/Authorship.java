package quorate.committees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quorate.interests.Finding;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.interests.Subject;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;

/**
 * What is told of those who had a hand in the paper of an item. The whole minutes name them all, with the interest that was
 * found. The public is told of those whom the public register of the committee shows, and of no other interest than one that
 * stands there.
 */
@Component
class Authorship {

    private final Interests interests;
    private final Register register;

    Authorship(Interests interests, Register register) {
        this.interests = interests;
        this.register = register;
    }

    /** One sentence for each hand, whoever wrote the paper first. */
    List<String> of(Item item, LocalDate day, boolean publicOnly) {
        var subject = interests.subject(item.matter());
        var hands = subject.map(Subject::hands).orElse(Map.of());
        if (hands.isEmpty()) return List.of();
        var findings = interests.conflicts(hands.keySet(), subject.orElseThrow(), day).stream()
                .collect(Collectors.groupingBy(Finding::person));
        var shown = publicOnly ? shown(item, day) : Map.<PartyId, List<UUID>>of();
        return hands.entrySet().stream()
                .filter(hand -> !publicOnly || shown.containsKey(hand.getKey()))
                .sorted(Map.Entry.<PartyId, Subject.Hand>comparingByValue()
                        .thenComparing(hand -> name(hand.getKey(), day)))
                .map(hand -> sentence(
                        name(hand.getKey(), day) + " " + hand.getValue(),
                        findings.getOrDefault(hand.getKey(), List.of()).stream()
                                .filter(finding -> !publicOnly || isShown(finding, shown.get(hand.getKey())))
                                .toList()))
                .toList();
    }

    /** Who stands on the public registers of the committees that decide the item, with the interests shown there. */
    private Map<PartyId, List<UUID>> shown(Item item, LocalDate day) {
        var shown = new HashMap<PartyId, List<UUID>>();
        for (var committee : item.committees()) {
            for (var entry : interests.registerOf(committee, day, RegisterEntry.Readers.PUBLIC)) {
                shown.put(
                        entry.person(),
                        entry.interests().stream().map(Interest::id).toList());
            }
        }
        return shown;
    }

    private static boolean isShown(Finding finding, @Nullable List<UUID> shown) {
        return shown != null && finding.declared().filter(shown::contains).isPresent();
    }

    private static String sentence(String hand, List<Finding> findings) {
        if (findings.isEmpty()) return hand + ".";
        // A finding on somebody who had a hand in the paper says so itself.
        return findings.stream()
                .sorted(Comparator.comparing(Finding::sentence))
                .map(finding -> finding.sentence().replaceAll("\\.$", "") + ".")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String name(PartyId person, LocalDate day) {
        return register.on(day).find(person).map(Party::name).orElse("Somebody who is not in the register");
    }
}
