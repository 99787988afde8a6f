package quorate.superannuation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * Superannuation as it was entered at once: a file, or one practice's month. It counts once somebody else has checked it.
 *
 * @param practices how many
 * @param ending when it was given up before it was checked
 */
record Sheet(
        UUID id,
        PartyId commissioner,
        LocalDate day,
        PartyId by,
        int practices,
        YearMonth first,
        YearMonth last,
        Money total,
        Optional<Checked> check,
        Optional<Ending> ending) {

    record Checked(LocalDate day, PartyId by) {}

    record Ending(String why, LocalDate day, PartyId by) {}

    boolean waits() {
        return check.isEmpty() && ending.isEmpty();
    }

    String title() {
        var months = Words.month(first.atDay(1));
        return "Superannuation, " + (last.equals(first) ? months : months + " to " + Words.month(last.atDay(1)));
    }

    String what() {
        return total + " for " + Words.count(practices, "practice", "practices");
    }

    String state() {
        if (ending.isPresent()) return "Given up";
        return check.map(it -> "Checked on " + Words.day(it.day())).orElse("Waits for a check");
    }

    String page() {
        return "/payments/superannuation/" + id;
    }

    /** Superannuation was entered, checked or given up. */
    record Moved(Sheet sheet, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(sheet.id(), sheet.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what, "sum", sheet.total().plain());
        }
    }
}
