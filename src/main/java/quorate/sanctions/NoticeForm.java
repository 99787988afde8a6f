package quorate.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import quorate.contracts.Agreement;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of a notice. */
final class NoticeForm {

    static final List<Choice> GIVEN = List.of(
            Choice.of("remedial", "A remedial notice, before the service was used"),
            Choice.of("breach", "A breach notice, before the service was used"));
    static final List<Choice> CONSULTED = List.of(
            Choice.of("yes", "Yes"),
            Choice.of("impracticable", "No, it was not reasonably practicable"),
            Choice.of("no", "Not yet"));
    private static final List<String> YES_NO = List.of("yes", "no");

    private NoticeForm() {}

    static Notice read(
            Typed typed,
            NoticeKind kind,
            Agreement agreement,
            List<Ground> grounds,
            PartyId party,
            PartyId commissioner,
            LocalDate today,
            PartyId by) {
        return new Notice(
                typed.id("key").orElseGet(Fresh::id),
                kind,
                agreement.practice(),
                party,
                commissioner,
                agreement.id(),
                body(typed, kind, agreement.kind().id(), grounds),
                today,
                by);
    }

    /** In the order of the page. */
    private static Notice.Body body(Typed typed, NoticeKind kind, String under, List<Ground> grounds) {
        var breaks = kind == NoticeKind.REMEDIAL || kind == NoticeKind.BREACH;
        var ground = kind.needsGround() ? ground(typed, grounds) : "";
        var breach = typed.text("breach", "Enter what was done or left undone, and which term it breaks", 4000);
        var steps = steps(typed, kind);
        var remediable = breaks ? typed.choice("remediable", "Say whether the breach can be remedied", YES_NO) : "";
        var essential = kind == NoticeKind.SANCTION
                ? typed.choice("essential", "Say whether it touches essential services", YES_NO)
                : "";
        var suspended = kind == NoticeKind.SANCTION && !typed.value("suspended").isBlank()
                ? typed.whole("suspended", "", 1, 60)
                : 0;
        var serve = typed.day("serve", "Enter the day on which it is to be served");
        var on = kind.day().isEmpty()
                ? null
                : typed.day("on", "Enter: " + kind.day().toLowerCase(Locale.UK));
        var reasons = typed.optionalText("reasons", 2000);
        var consulted = typed.choice(
                "consulted",
                "Say whether the local medical committee was consulted",
                CONSULTED.stream().map(Choice::value).toList());
        var consulting = consulting(typed, consulted);
        return new Notice.Body(
                under,
                ground,
                serve,
                on,
                breach,
                steps,
                remediable,
                essential,
                suspended,
                reasons,
                consulted,
                consulting,
                typed.choices("given", List.of("remedial", "breach")),
                optional(typed, "failed"),
                optional(typed, "cumulative"));
    }

    private static String steps(Typed typed, NoticeKind kind) {
        if (kind == NoticeKind.BREACH) return "Do not repeat it.";
        return typed.text(
                "steps",
                kind == NoticeKind.REMEDIAL ? "Enter the steps that are required" : "Enter what is done",
                4000);
    }

    private static String consulting(Typed typed, String consulted) {
        return consulted.equals("no")
                ? typed.optionalText("consulting", 1000)
                : typed.text("consulting", "Enter when and how, or why not", 1000);
    }

    private static String ground(Typed typed, List<Ground> grounds) {
        if (grounds.isEmpty()) {
            typed.fault(
                    "ground", "No ground was read for a contract of this kind: look in the contract, and ask a lawyer");
            return "";
        }
        return typed.choice(
                "ground", "Choose the ground", grounds.stream().map(Ground::id).toList());
    }

    private static String optional(Typed typed, String name) {
        return typed.value(name).isBlank() ? "" : typed.choice(name, "Say yes or no", YES_NO);
    }
}
