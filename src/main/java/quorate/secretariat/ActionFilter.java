package quorate.secretariat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quorate.web.Choice;
import quorate.web.Sort;
import quorate.web.Typed;

/** Which actions are looked for. Everything comes from the address, so what is not known is not filtered by. */
record ActionFilter(String committee, String owner, String state, String words, Sort sort) {

    static final List<Choice> STATES = List.of(
            Choice.of("open", "Not done"),
            Choice.of("late", "Late"),
            Choice.of("done", "Done"),
            Choice.of("all", "All"));

    /** An action with its names. */
    record Row(Action action, String committee, String owner, String post, Action.State state) {

        String id() {
            return action.owner().toString();
        }
    }

    private static final LocalDate NEVER = LocalDate.MAX;

    private static final Comparator<Row> BY_DUE =
            Comparator.comparing(row -> row.action().due().orElse(NEVER));

    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "what", Comparator.comparing(row -> row.action().what().toLowerCase(Locale.UK)),
            "owner", Comparator.comparing(Row::owner),
            "committee", Comparator.comparing(Row::committee),
            "raised", Comparator.comparing(row -> row.action().raised()),
            "due", BY_DUE,
            "state", Comparator.comparing(Row::state));

    static ActionFilter read(Typed typed, Sort sort) {
        return new ActionFilter(
                typed.value("committee"),
                typed.value("owner"),
                typed.value("state").isBlank() ? "open" : typed.value("state"),
                typed.value("q").toLowerCase(Locale.UK).strip(),
                sort);
    }

    List<Row> of(List<Row> rows) {
        var order = java.util.Optional.ofNullable(ORDERS.get(sort.by())).orElse(BY_DUE);
        return rows.stream()
                .filter(this::fits)
                .sorted(sort.down() ? order.reversed() : order)
                .toList();
    }

    private boolean fits(Row row) {
        return (committee.isEmpty() || committee.equals(row.action().committee().toString()))
                && (owner.isEmpty() || owner.equals(row.id()))
                && fitsState(row.state())
                && (words.isEmpty()
                        || (row.action().what() + "\n" + row.action().item().title() + "\n"
                                        + row.action().last())
                                .toLowerCase(Locale.UK)
                                .contains(words));
    }

    private boolean fitsState(Action.State is) {
        return switch (state) {
            case "open" -> is != Action.State.DONE;
            case "late" -> is == Action.State.LATE;
            case "done" -> is == Action.State.DONE;
            default -> true;
        };
    }
}
