package quorate.journal;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import quorate.web.Words;

/** The journal on the command line. */
@Command(
        name = "journal",
        description = "Proves that nothing in the journal was changed.",
        subcommands = JournalCommand.Verify.class)
class JournalCommand {

    @Component
    @Command(
            name = "verify",
            description = "Reads the whole journal and says whether every entry is as it was written.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the journal is whole", "1:an entry was changed, removed or slipped in"})
    static class Verify implements Callable<Integer> {

        private final Journal journal;

        @Spec
        private @Nullable CommandSpec spec;

        Verify(Journal journal) {
            this.journal = journal;
        }

        @Override
        public Integer call() {
            return report(
                    journal.verify(), Objects.requireNonNull(spec).commandLine().getOut());
        }
    }

    /** @return the exit code */
    static int report(Verification found, PrintWriter out) {
        return switch (found) {
            case Verification.Whole whole -> {
                out.println("The journal is whole: " + Words.count(whole.entries(), "entry", "entries") + ", "
                        + Words.count(whole.erased(), "text", "texts") + " erased.");
                out.println("Last hash: " + whole.hash());
                out.println("Keep it elsewhere: it proves later that nothing was cut off the end.");
                yield 0;
            }
            case Verification.Broken broken -> {
                out.println("The journal is broken at entry " + broken.position() + ". " + broken.sentence());
                yield 1;
            }
        };
    }
}
