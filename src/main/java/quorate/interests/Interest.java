package quorate.interests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * What somebody declared that they stand to gain, with the fields of the template's register.
 *
 * @param position their position in, or relationship with, the commissioner
 * @param type our class of it
 * @param words the type in the words of the edition in force when it was declared
 * @param description what it is, including for an indirect interest how they are connected with whoever has it
 * @param party who it is in, where the register knows them
 * @param partyName who it is in, in the words of the person; kept even when the party is known
 * @param span the days on which the interest holds, which is not when it was declared
 * @param aware the day on which the person became aware of it: the clock of 28 days starts then
 * @param declared the day of the declaration
 * @param mitigation what was agreed to lessen the risk; empty for nothing
 * @param consent whether the person consents to publication
 * @param refusal why not, where they do not
 */
public record Interest(
        UUID id,
        PartyId person,
        String position,
        Type type,
        String words,
        String description,
        Optional<PartyId> party,
        String partyName,
        Span span,
        LocalDate aware,
        LocalDate declared,
        String mitigation,
        boolean consent,
        String refusal) {

    /** The four classes of the 2016 guidance, which we use to sort the interests of every edition. */
    public enum Type {
        FINANCIAL("financial"),
        NON_FINANCIAL_PROFESSIONAL("non-financial professional"),
        NON_FINANCIAL_PERSONAL("non-financial personal"),
        INDIRECT("indirect");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** As written in files: {@code non-financial-personal}. */
        public String code() {
            return Code.of(this);
        }

        /** @throws IllegalArgumentException for a word that is not a type */
        public static Type parse(String text) {
            return Code.parse(Type.class, text);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same interest, over after its last day. */
    Interest until(LocalDate firstDayWithout) {
        return new Interest(
                id,
                person,
                position,
                type,
                words,
                description,
                party,
                partyName,
                span.endingOn(firstDayWithout),
                aware,
                declared,
                mitigation,
                consent,
                refusal);
    }

    private static Map<String, String> secretsOf(Interest interest) {
        return Map.of(
                "description", interest.description(),
                "party", interest.partyName(),
                "mitigation", interest.mitigation(),
                "refusal", interest.refusal());
    }

    private static List<UUID> partiesOf(Interest interest) {
        return interest.party()
                .map(party -> List.of(interest.id(), interest.person().value(), party.value()))
                .orElse(List.of(interest.id(), interest.person().value()));
    }

    /** An interest was declared. */
    public record Declared(Interest interest, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return partiesOf(interest);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "type", interest.type().code(), "span", interest.span().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return secretsOf(interest);
        }
    }

    /** A declared interest came to its end. */
    public record Ended(Interest interest, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return partiesOf(interest);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("span", interest.span().toString());
        }
    }

    /**
     * Somebody confirmed that what they have declared is right and whole.
     *
     * @param nil true if that is nothing at all
     */
    public record Confirmed(UUID id, PartyId person, LocalDate day, boolean nil, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(id, person.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("day", day.toString(), "nil", nil ? "yes" : "no");
        }
    }
}
