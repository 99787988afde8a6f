package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import quorate.BenchDatabase;
import quorate.Quorate;
import quorate.authority.Authority;
import quorate.intake.Import;
import quorate.kernel.Actor;
import quorate.register.Register;

/**
 * Quorate itself, with the national files loaded: every organisation of epraccur and eccg and twenty years of epcmem.
 */
final class England implements AutoCloseable {

    static final Actor BENCH = new Actor.Process("benchmark");

    final ConfigurableApplicationContext context;
    private final BenchDatabase database;
    final Register register;
    final Authority authority;

    private England(ConfigurableApplicationContext context, BenchDatabase database) {
        this.context = context;
        this.database = database;
        this.register = context.getBean(Register.class);
        this.authority = context.getBean(Authority.class);
    }

    static England start() {
        var database = new BenchDatabase();
        var context =
                new SpringApplication(Quorate.class).run(database.arguments().toArray(new String[0]));
        return new England(context, database);
    }

    England load(String... files) {
        for (var name : files) {
            try (var stream = Files.newInputStream(Published.file(name))) {
                var result = register.load(name, stream, BENCH);
                if (result instanceof Import.Result.Refused no) throw new IllegalStateException(no.toString());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return this;
    }

    /** The same for files anywhere. @param paths whole */
    England loadAll(List<String> paths) {
        for (var path : paths) {
            var file = Path.of(path);
            try (var stream = Files.newInputStream(file)) {
                var result = register.load(file.getFileName().toString(), stream, BENCH);
                if (result instanceof Import.Result.Refused no) throw new IllegalStateException(no.toString());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
