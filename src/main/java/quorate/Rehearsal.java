package quorate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After the first start of a build, starts it once more in the background and lets the JVM remember the classes it needed,
 * which halves every later start. Only a convenience: without the memory, or with one that does not fit, Java starts as it
 * always did.
 */
@Component
@ConditionalOnProperty({"quorate.link", "quorate.cache"})
class Rehearsal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(10);

    private volatile @Nullable Process process;

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var cache = Path.of(System.getProperty("quorate.cache", ""));
        if (Files.exists(cache) || !Files.isWritable(cache.toAbsolutePath().getParent())) return;
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearse(cache));
    }

    private void rehearse(Path cache) {
        try {
            Thread.sleep(UNTIL_QUIET);
            var fresh =
                    cache.resolveSibling("rehearsal." + ProcessHandle.current().pid());
            var started = new ProcessBuilder(command(fresh))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = started;
            if (started.waitFor() == 0 && Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("The next start will be faster");
            } else {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | InterruptedException e) {
            LOG.info("No rehearsal: {}", e.toString());
        }
    }

    private static List<String> command(Path cache) {
        var command = new ArrayList<>(List.of("nice", "-n", "19", System.getProperty("java.home") + "/bin/java"));
        // All that this process was given, but for the haste of a start without a memory.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:TieredStopAtLevel"))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "serve", "--rehearse"));
        return command;
    }

    @Override
    public void destroy() {
        var started = process;
        if (started == null) return;
        started.descendants().forEach(ProcessHandle::destroyForcibly);
        started.destroyForcibly();
    }
}
