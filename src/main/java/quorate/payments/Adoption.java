package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * That a commissioner uses a scheme of its own from a day on, once somebody with the power has decided it.
 *
 * @param value what it may come to in a year, by which the power is judged
 * @param besides schemes that the same decision adopts, for what is laid as one whole
 */
record Adoption(
        UUID id,
        PartyId commissioner,
        String scheme,
        Money value,
        LocalDate from,
        LocalDate laid,
        PartyId by,
        List<String> besides,
        Optional<Outcome> outcome) {

    Adoption {
        besides = List.copyOf(besides);
    }

    record Outcome(DecisionId decision, boolean approved, LocalDate day) {}

    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of an adoption", id.toString()));
    }

    /** Whether it is about the scheme, by itself or beside another. */
    boolean covers(String id) {
        return scheme.equals(id) || besides.contains(id);
    }

    boolean isAdopted() {
        return outcome.filter(Outcome::approved).isPresent();
    }

    String state() {
        return outcome.map(it -> it.approved() ? "Adopted" : "Not adopted").orElse("Waits for a decision");
    }

    /** A scheme was adopted, or was not. */
    record Decided(Adoption adoption, Outcome outcome, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(adoption.id(), adoption.commissioner().value());
        }

        @Override
        public List<UUID> because() {
            return List.of(outcome.decision().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("scheme", adoption.scheme(), "adopted", outcome.approved() ? "yes" : "no");
        }
    }
}
