package quorate.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.web.Status;

/** Which parts each kind of instrument has, and how far each has come. */
final class Parts {

    private static final Map<String, Part> ALL = Map.ofEntries(
            Map.entry("about", new TermsParts.About()),
            Map.entry("acts", new TermsParts.Acts()),
            Map.entry("seat", new SeatPart()),
            Map.entry("chair", new TermsParts.Chair()),
            Map.entry("rule", new RulePart()),
            Map.entry("counting", new TermsParts.Counted()),
            Map.entry("voting", new TermsParts.Votes()),
            Map.entry("meetings", new TermsParts.Meetings()),
            Map.entry("clause", new ClausePart()),
            Map.entry("limit", new LimitPart()),
            Map.entry("parties", new JointParts.Parties()),
            Map.entry("pool", new JointParts.Pool()));

    private Parts() {}

    static Optional<Part> find(String form) {
        return Optional.ofNullable(ALL.get(form));
    }

    /** A line of the task list. @param page where it is composed */
    record Task(String id, String title, String hint, String page, Status status) {}

    static List<Task> tasks(Draft draft) {
        return switch (draft.kind()) {
            case TERMS -> terms(draft, draft.content());
            case SCHEME ->
                List.of(
                        task(draft, "about", "Title and days", "", "/parts/about", true),
                        task(
                                draft,
                                "limits",
                                "Who may decide what",
                                "",
                                "/limits",
                                !draft.content().limits().isEmpty()),
                        wording(draft));
            case JOINT -> joint(draft, draft.content());
        };
    }

    private static List<Task> terms(Draft draft, Content now) {
        var seats = now.seats().size();
        return List.of(
                task(draft, "about", "Title, days and standing", "", "/parts/about", true),
                said(draft, "acts", "What it decides", !now.words("acts").isEmpty()),
                task(draft, "seats", "Who sits on it", count(seats), "/seats", seats > 0),
                said(draft, "chair", "Who takes the chair", !now.words("chair").isEmpty()),
                task(
                        draft,
                        "quorum",
                        "Quorum",
                        "",
                        "/rules/quorum",
                        now.instrument().containsKey("quorum")),
                said(draft, "counting", "Who counts", !now.map("counting").isEmpty()),
                said(draft, "voting", "Voting", !now.map("voting").isEmpty()),
                said(
                        draft,
                        "meetings",
                        "Meetings and notice",
                        !now.text("public").isEmpty()),
                wording(draft));
    }

    /** A part with a page of its own name. @param done whether it says anything */
    private static Task said(Draft draft, String part, String title, boolean done) {
        return task(draft, part, title, "", "/parts/" + part, done);
    }

    private static List<Task> joint(Draft draft, Content now) {
        var said = now.answers().containsKey("pooled");
        return List.of(
                task(draft, "about", "Title and days", "", "/parts/about", true),
                task(draft, "parties", "Who agrees, and on what basis", "", "/parts/parties", true),
                task(
                        draft,
                        "acts",
                        "Which functions",
                        "",
                        "/parts/acts",
                        !now.words("acts").isEmpty()),
                task(draft, "pool", "Money, and passing on", "", "/parts/pool", said),
                wording(draft));
    }

    private static Task wording(Draft draft) {
        var clauses = draft.content().wording().size();
        var hint = clauses == 0 ? "Optional" : clauses == 1 ? "1 clause" : clauses + " clauses";
        return new Task("wording", "Other clauses, in words", hint, draft.path() + "/wording", Status.COMPLETED);
    }

    private static String count(int lines) {
        return lines == 0 ? "" : lines == 1 ? "1 line" : lines + " lines";
    }

    private static Task task(Draft draft, String id, String title, String hint, String page, boolean done) {
        return new Task(id, title, hint, draft.path() + page, done ? Status.COMPLETED : Status.NOT_STARTED);
    }
}
