package quorate.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A gift or hospitality that somebody was offered.
 *
 * @param body on whose register it stands
 * @param supplier whether the giver supplies the body, or might
 * @param giver who gave it, where the register knows them
 * @param giverName in the words of whoever entered it
 * @param day on which it was offered
 * @param approver who agreed to its being accepted; empty for nobody
 * @param reason why it was accepted or declined; may be empty
 */
public record Gift(
        UUID id,
        PartyId person,
        PartyId body,
        Kind kind,
        boolean supplier,
        Optional<PartyId> giver,
        String giverName,
        Money value,
        LocalDate day,
        String what,
        Outcome outcome,
        Optional<PartyId> approver,
        String reason) {

    /** A thing, or a meal. */
    public enum Kind {
        GIFT("gift"),
        HOSPITALITY("hospitality");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What became of it. */
    public enum Outcome {
        ACCEPTED("accepted"),
        DECLINED("declined"),
        GIVEN_OVER("given to the organisation");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean isHospitality() {
        return kind == Kind.HOSPITALITY;
    }

    /** The same for two gifts of one source: the register's entry, else the name without what companies call themselves. */
    String source() {
        return giver.map(PartyId::toString)
                .orElseGet(() -> giverName
                        .toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .replaceAll("\\b(ltd|limited|llp|plc|cic|the|mr|mrs|ms|miss|dr)\\b", "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private List<UUID> touches() {
        var all = new ArrayList<>(List.of(id, person.value(), body.value()));
        giver.ifPresent(one -> all.add(one.value()));
        return List.copyOf(all);
    }

    private Map<String, String> plain() {
        return Map.of(
                "kind", Code.of(kind),
                "value", value.plain(),
                "day", day.toString(),
                "outcome", Code.of(outcome),
                "supplier", supplier ? "yes" : "no",
                "approver", approver.map(PartyId::toString).orElse(""));
    }

    private Map<String, String> texts() {
        return Map.of("giver", giverName, "what", what, "reason", reason);
    }

    /** A gift was entered in a register. */
    public record Entered(Gift gift, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return gift.touches();
        }

        @Override
        public Map<String, String> facts() {
            return gift.plain();
        }

        @Override
        public Map<String, String> secrets() {
            return gift.texts();
        }
    }

    /** What was entered was not right; what was known before stays readable. */
    public record Corrected(Gift gift, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return gift.touches();
        }

        @Override
        public Map<String, String> facts() {
            return gift.plain();
        }

        @Override
        public Map<String, String> secrets() {
            return gift.texts();
        }
    }
}
