package quorate.authority;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.clocks.Clocks;
import quorate.kernel.Citation;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/** {@code quorate ask ACT BODY --on DAY --fact value=50000}: may this body decide this, on this day? */
@Component
@Command(
        name = "ask",
        description = "Asks who may decide: prints the verdict with its chain, what is owed, and sources.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:permitted", "1:refused", "4:not settled", "2:the question was not understood"})
class AskCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int UNSETTLED = 4;

    private final Authority authority;
    private final Register register;
    private final Clocks clocks;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACT", description = "What is to be decided, such as fn.contract.terminate.")
    private String act = "";

    @Parameters(index = "1", paramLabel = "BODY", description = "Who would decide: an ODS code, a short name or an id.")
    private String body = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day of the decision, such as 2016-05-10; else today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What is known, such as value=50000. May be repeated.")
    private Map<String, String> facts = new HashMap<>();

    AskCommand(Authority authority, Register register, Clocks clocks) {
        this.authority = authority;
        this.register = register;
        this.clocks = clocks;
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var on = day == null ? clocks.today() : day;
        var view = register.on(on);
        var party = view.findByWord(body)
                .orElseThrow(() -> new ParameterException(
                        command, "Nobody with the code or short name '" + body + "' existed on " + Words.day(on)));
        try {
            var verdict =
                    authority.may(new Question(act, party.id(), on, Set.of(), new Facts(facts), Optional.empty()));
            command.getOut().println(heading(verdict, party, on));
            print(verdict, command.getOut());
            command.getOut().flush();
            return verdict instanceof Verdict.Permitted ? 0 : verdict instanceof Verdict.Refused ? REFUSED : UNSETTLED;
        } catch (IllegalArgumentException notUnderstood) {
            throw new ParameterException(command, String.valueOf(notUnderstood.getMessage()), notUnderstood);
        }
    }

    private static String heading(Verdict verdict, Party party, LocalDate on) {
        var answer = switch (verdict) {
            case Verdict.Permitted permitted -> "Yes: " + party.name() + " may decide this on ";
            case Verdict.Refused refused -> "No: " + party.name() + " may not decide this on ";
            case Verdict.Unsettled unsettled -> "Not settled: whether " + party.name() + " may decide this on ";
        };
        return answer + Words.day(on);
    }

    private static void print(Verdict verdict, PrintWriter out) {
        switch (verdict) {
            case Verdict.Permitted permitted -> {
                permitted.chain().forEach(step -> out.println("  " + step.sentence() + sources(step.sources())));
                permitted
                        .owed()
                        .forEach(owed ->
                                out.println("  Owed " + owed.when().name().toLowerCase(java.util.Locale.ROOT)
                                        + (owed.given().isEmpty() ? "" : ", if " + FactWords.condition(owed.given()))
                                        + ": " + owed.what()
                                        + (owed.done() ? " (done)" : "") + sources(owed.sources())));
                permitted
                        .remarks()
                        .forEach(remark -> out.println("  Note: " + remark.sentence() + sources(remark.sources())));
            }
            case Verdict.Refused refused ->
                refused.objections().forEach(objection -> {
                    out.println("  " + objection.sentence() + sources(objection.sources()));
                    if (!objection.remedy().isEmpty()) out.println("    " + objection.remedy());
                });
            case Verdict.Unsettled unsettled -> {
                unsettled
                        .questions()
                        .forEach(open -> out.println("  " + open.question() + " Ask " + open.ask()
                                + (open.fact().isEmpty() ? "." : ", and say --fact " + open.fact() + "=…")));
                unsettled
                        .provisional()
                        .forEach(objection -> out.println(
                                "  It would stand against it: " + objection.sentence() + sources(objection.sources())));
            }
        }
    }

    private static String sources(List<Citation> sources) {
        if (sources.isEmpty()) return "";
        var words = sources.stream()
                .map(source ->
                        source.evidence().isSourced() ? source.toString() : "expected practice, source not verified")
                .distinct()
                .toList();
        return " [" + String.join("; ", words) + "]";
    }
}
