package quorate.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.clocks.Clocks;

/**
 * An account as administrators see it.
 *
 * @param person what the register calls them today
 * @param changed null where nobody knows
 */
record AccountLine(
        UUID id,
        String person,
        String username,
        boolean administrator,
        State state,
        @Nullable Instant changed) {

    enum State {
        OPEN("Open", "green"),
        /** With a one-time password, in whose place its person has to choose another. */
        WAITING("Password due", "blue"),
        LOCKED("Locked", "orange"),
        CLOSED("Closed", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        static State of(AccountStore.Row account, Instant now) {
            if (account.isClosed()) return CLOSED;
            if (account.isLocked(now)) return LOCKED;
            return account.isOneTime() ? WAITING : OPEN;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static final List<Column> COLUMNS = List.of(
            Column.text("Person").sortedBy("person"),
            Column.text("Username").sortedBy("username"),
            Column.text("Administrator").sortedBy("administrator"),
            Column.text("State").sortedBy("state"),
            Column.text("Last changed").sortedBy("changed"));

    private static final Comparator<AccountLine> BY_NAME = Comparator.comparing(
                    (AccountLine line) -> Username.withoutTitle(line.person()))
            .thenComparing(AccountLine::username);
    private static final Map<String, Comparator<AccountLine>> ORDERS = Map.of(
            "person", BY_NAME,
            "username", Comparator.comparing(AccountLine::username),
            "administrator",
                    Comparator.comparing((AccountLine line) -> !line.administrator())
                            .thenComparing(BY_NAME),
            "state", Comparator.comparing(AccountLine::state).thenComparing(BY_NAME),
            "changed",
                    Comparator.comparing(AccountLine::changed, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(BY_NAME));

    String link() {
        return "/accounts/" + id;
    }

    /** Whether every word of the text begins a word of the name or the username. */
    boolean matches(String text) {
        var words = words(person + " " + username + " " + username.replaceAll("[.@_-]", " "))
                .toList();
        return words(text).allMatch(sought -> words.stream().anyMatch(word -> word.startsWith(sought)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(Username.bare(text).strip().split("\\s+"));
    }

    static Comparator<AccountLine> order(Sort sort) {
        var order = ORDERS.getOrDefault(sort.by(), BY_NAME);
        return sort.down() ? order.reversed() : order;
    }

    /** For a spreadsheet: moments by the clock on the wall in London. */
    List<String> cells() {
        var moment = changed == null
                ? ""
                : LocalDateTime.ofInstant(changed, Clocks.LONDON)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        return List.of(person, username, administrator ? "Yes" : "No", state.toString(), moment);
    }
}
