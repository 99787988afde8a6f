package quorate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quorate.kernel.PartyId;
import quorate.web.Accounts;

/** The way in for the first person of an installation, who has nobody to ask. */
@Component
@Command(
        name = "administrator",
        description =
                "Open an account for somebody who administers this installation. The password is asked for, or read"
                        + " from the first line of the input where nobody is there to type.")
class AdministratorCommand implements Callable<Integer> {

    private final Accounts accounts;

    @Parameters(paramLabel = "USERNAME", description = "What they type to sign in, such as ada.brook")
    private String username = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What to call them; their username if not given")
    private @Nullable String name;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    AdministratorCommand(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Integer call() throws IOException {
        var password = password();
        var faults = accounts.open(username, password, PartyId.fresh(), name == null ? username : name, true);
        var out = spec.commandLine().getOut();
        if (faults.isEmpty()) out.println(username + " can sign in now, and administers this installation.");
        faults.forEach(fault -> out.println(fault + "."));
        return faults.isEmpty() ? 0 : 1;
    }

    private static String password() throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("Password for the new administrator: ");
            return typed == null ? "" : new String(typed);
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
