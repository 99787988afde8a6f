package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What a practice asks for.
 *
 * @param practice for which it is, and its code
 * @param from the first of the days that it is for, and {@code to} the last
 * @param invoice the number of the invoice, as it stands there
 * @param invoiced what the invoice comes to
 * @param weeks whole weeks that it covers; none where it is not by weeks
 * @param limit the most that is paid; empty for none
 * @param limitSays how the limit was come to, or where it was read; empty for none
 * @param evidence what was seen, and where it is kept
 * @param why on what ground it is asked for
 * @param other whether it is for somebody else than a claim of the same days
 */
record Claim(
        UUID id,
        PartyId commissioner,
        UUID fund,
        PartyId practice,
        String code,
        ClaimKind kind,
        LocalDate from,
        LocalDate to,
        String invoice,
        Money invoiced,
        int weeks,
        Optional<Money> limit,
        String limitSays,
        String evidence,
        String why,
        boolean other,
        LocalDate entered,
        PartyId by,
        Optional<Outcome> outcome) {

    /** @param paid whether it became due */
    record Outcome(UUID decision, boolean paid, String sentence, LocalDate day) {}

    /** The lower of invoice and limit. */
    Money owed() {
        return limit.filter(invoiced::isMoreThan).orElse(invoiced);
    }

    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a claim", id.toString()));
    }

    UUID posting() {
        return Fresh.idOf("posting of a claim", id.toString());
    }

    boolean isWaiting() {
        return outcome.isEmpty();
    }

    String state() {
        return outcome.map(it -> it.paid() ? "Due" : "Not paid").orElse("Waits for a decision");
    }

    String page() {
        return "/claims/" + id;
    }

    /** Whether two invoice numbers are the same but for how they are written. */
    boolean hasInvoice(String number) {
        return letters(invoice).equals(letters(number));
    }

    static String letters(String invoice) {
        return invoice.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z0-9]", "");
    }

    /** A claim was entered and laid for a decision. */
    record Entered(Claim claim, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    claim.id(), claim.commissioner().value(), claim.practice().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", Code.of(claim.kind()), "owed", claim.owed().plain());
        }
    }

    /** A claim was decided, and became due or did not. */
    record Decided(Claim claim, Outcome outcome, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    claim.id(), claim.commissioner().value(), claim.practice().value());
        }

        @Override
        public List<UUID> because() {
            return List.of(outcome.decision());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("paid", outcome.paid() ? "yes" : "no");
        }
    }
}
