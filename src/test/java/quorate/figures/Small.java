package quorate.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.SetClock;
import quorate.TestDatabase;
import quorate.clocks.Clocks;
import quorate.intake.Import;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Objection;
import quorate.register.Register;

/** Figures with a register on a clean database, without the rest of the application, and small files to read. */
public final class Small implements AutoCloseable {

    private static final Actor TEST = new Actor.Process("test of figures");
    private static final List<String> REGISTER =
            List.of("RegisterStore", "Snapshot", "ImportStore", "FindingStore", "Imports", "Register");

    public final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Taking taking;
    public final Figures figures;

    /** @param more modules whose tables are wanted too */
    public Small(String... more) {
        var database = TestDatabase.with(Stream.concat(Stream.of("clocks", "register", "figures"), Stream.of(more))
                .toArray(String[]::new));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, SetClock::new);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
        for (var name : REGISTER) context.register(named("quorate.register." + name));
        context.register(
                Clocks.class,
                Catalogue.class,
                EditionStore.class,
                FigureStore.class,
                Whereabouts.class,
                LevelCounts.class,
                Taking.class,
                Figures.class);
        context.refresh();
        context.getBean(Clocks.class).bringUpTo(0);
        taking = context.getBean(Taking.class);
        figures = context.getBean(Figures.class);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    public JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    Import.Result load(String name, byte[] bytes, @Nullable String vintage) throws Unreadable {
        try {
            return taking.load(RawFile.read(name, new ByteArrayInputStream(bytes)), vintage, TEST, progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Import.Result load(String name, String text) throws Unreadable {
        return load(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    public Import.Result load(Path file) throws IOException, Unreadable {
        return load(file.getFileName().toString(), Files.readAllBytes(file), null);
    }

    /** Reads a file of the Organisation Data Service into the register. */
    public void register(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            context.getBean(Register.class).load(file.getFileName().toString(), stream, TEST);
        }
    }

    /** Reads a file that can be read. */
    public Import.Result.Finished finished(String name, String text) throws Unreadable {
        return finished(load(name, text));
    }

    public static Import.Result.Finished finished(Import.Result result) {
        if (result instanceof Import.Result.Finished finished) return finished;
        throw new AssertionError("was not read: " + result);
    }

    /** Why a file was refused, one sentence each. */
    static List<String> sentences(Import.Result result) {
        if (result instanceof Import.Result.Refused(var objections)) {
            return objections.stream().map(Objection::sentence).toList();
        }
        throw new AssertionError("was not refused: " + result);
    }
}
