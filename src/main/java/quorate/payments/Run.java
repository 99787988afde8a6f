package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What a scheme comes to for a commissioner's practices, as it was worked out on a day.
 *
 * @param version of the scheme by which it was worked out
 * @param retro whether it works out again what was paid for its periods, and posts the differences
 * @param first the first day of its first period, and {@code last} of its last
 * @param fund from which it is paid
 * @param announced what of prices had been announced by this day counts
 * @param known the number up to which contracts and readings counted
 * @param decision by which the commissioner adopted the scheme; empty for a national one
 * @param ending approved and posted, or given up; empty while it waits
 */
record Run(
        UUID id,
        PartyId commissioner,
        String scheme,
        int version,
        boolean retro,
        LocalDate first,
        LocalDate last,
        UUID fund,
        LocalDate announced,
        long known,
        Optional<DecisionId> decision,
        LocalDate day,
        PartyId by,
        Optional<Ending> ending) {

    record Ending(boolean approved, String why, LocalDate day, PartyId by) {}

    /** What somebody asks for. @param id by which the same asked twice is one */
    record Asked(
            UUID id, PartyId commissioner, String scheme, boolean retro, LocalDate from, LocalDate to, UUID fund) {}

    boolean isWaiting() {
        return ending.isEmpty();
    }

    boolean isApproved() {
        return ending.filter(Ending::approved).isPresent();
    }

    boolean isGivenUp() {
        return ending.filter(it -> !it.approved()).isPresent();
    }

    String state() {
        return isWaiting() ? "Waits for a second person" : isApproved() ? "Approved and posted" : "Given up";
    }

    String page() {
        return "/payments/runs/" + id;
    }

    /** A run was started, approved or given up. */
    record Moved(Run run, String what, Money sum, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(run.id(), run.commissioner().value());
        }

        @Override
        public List<UUID> because() {
            return run.decision().stream().map(DecisionId::value).toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what", what, "scheme", run.scheme(), "from", run.first().toString(), "sum", sum.plain());
        }
    }

    /** A finding of a run was answered. */
    record Answered(Run run, String practice, String rule, boolean released, String why, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return Stream.of(run.id(), run.commissioner().value()).toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("practice", practice, "rule", rule, "released", released ? "yes" : "no");
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
