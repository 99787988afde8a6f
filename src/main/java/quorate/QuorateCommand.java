package quorate;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "quorate",
        description = "Lawful, unconflicted, affordable and traceable decisions about general practice.",
        mixinStandardHelpOptions = true,
        versionProvider = QuorateCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:done",
            "1:not done, for the reasons printed",
            "2:the command was not understood",
            "3:could not start: the sentence printed says why",
            "70:a fault in Quorate; the log says more"
        })
class QuorateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return spec.exitCodeOnInvalidInput();
    }

    static class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Quorate.class.getPackage().getImplementationVersion();
            return new String[] {"Quorate " + (version == null ? "in development" : version)};
        }
    }
}
