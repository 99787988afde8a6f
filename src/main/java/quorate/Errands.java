package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Finds the commands and runs the one that was asked for.
 *
 * <p>A command is a class of any module whose name ends in {@code Command} and which carries picocli's annotation. One
 * that is also a Spring component is given the running application and its database; any other runs alone, at once.
 */
final class Errands {

    static final int CANNOT_START = 3;
    static final int FAULT = 70;

    private @Nullable ConfigurableApplicationContext application;

    /** @return the exit code */
    int run(String... arguments) {
        var dry = commandLine(Errands::blank);
        try {
            var parsed = dry.parseArgs(arguments);
            var helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) return helped;
            if (chain(parsed).anyMatch(type -> isComponent(type))) {
                application = Launch.command(
                        settings(),
                        Objects.requireNonNull(parsed.subcommand())
                                .commandSpec()
                                .name());
            }
        } catch (ParameterException e) {
            return explain(e, arguments);
        } catch (CannotStart e) {
            return say(e);
        }
        return commandLine(this::make).execute(arguments);
    }

    private static Settings settings() {
        return Settings.from(System.getenv(), System.getProperty("user.home"));
    }

    private static CommandLine commandLine(IFactory factory) {
        var line = new CommandLine(QuorateCommand.class, factory);
        listCommands().forEach(type -> line.addSubcommand(new CommandLine(type, factory)));
        line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
        line.getSubcommands().values().forEach(Errands::addHelp);
        line.setExecutionExceptionHandler(
                (failure, at, parsed) -> failure instanceof CannotStart no ? say(no) : fault(failure));
        return line;
    }

    private static void addHelp(CommandLine line) {
        if (!line.getCommandSpec().mixinStandardHelpOptions())
            line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(Errands::addHelp);
    }

    /** Every command of every module, in the order of their names. */
    static List<Class<?>> listCommands() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:quorate/**/*Command.class");
            return Arrays.stream(found)
                    .map(resource -> resource.getDescription().replaceAll("(?s).*[\\[!/](quorate/.*)\\.class.*", "$1"))
                    .map(name -> typeOf(name.replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Command.class) && type != QuorateCommand.class)
                    .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                    .<Class<?>>map(type -> type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> typeOf(String name) {
        try {
            return Class.forName(name, false, Errands.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> chain(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .map(line -> line.getCommandSpec().userObject().getClass());
    }

    private static boolean isComponent(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Component.class);
    }

    /** Good enough to read the command line into, so that a slip is answered before the application is started. */
    private static <T> T blank(Class<T> type) throws Exception {
        return isComponent(type)
                ? new SpringObjenesis().newInstance(type, false)
                : CommandLine.defaultFactory().create(type);
    }

    private <T> T make(Class<T> type) throws Exception {
        return application != null && isComponent(type) ? application.getBean(type) : blank(type);
    }

    private static int explain(ParameterException slip, String... arguments) {
        try {
            return slip.getCommandLine().getParameterExceptionHandler().handleParseException(slip, arguments);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int say(CannotStart no) {
        System.err.println(no.getMessage());
        return CANNOT_START;
    }

    private static int fault(Exception failure) {
        LoggerFactory.getLogger(Errands.class).error("A command failed", failure);
        System.err.println("Quorate met a fault of its own and stopped: " + failure);
        return FAULT;
    }
}
