package quorate.committees;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import quorate.kernel.MeetingId;

/** Tells open boards that something changed, and nothing more: each fetches again and is judged again. */
@Component
class Streams {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;

    private final Map<MeetingId, Set<SseEmitter>> listening = new ConcurrentHashMap<>();

    SseEmitter open(MeetingId meeting) throws IOException {
        var stream = new SseEmitter(HALF_AN_HOUR);
        listening.computeIfAbsent(meeting, key -> ConcurrentHashMap.newKeySet()).add(stream);
        stream.onCompletion(() -> forget(meeting, stream));
        stream.onTimeout(stream::complete);
        stream.onError(broken -> forget(meeting, stream));
        stream.send(SseEmitter.event().comment("open"));
        return stream;
    }

    private void forget(MeetingId meeting, SseEmitter stream) {
        listening.computeIfPresent(meeting, (key, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    @EventListener
    void on(Meeting.FactNoted noted) {
        afterCommit(noted.meeting());
    }

    @EventListener
    void on(Meeting.AgendaChanged change) {
        afterCommit(change.meeting());
    }

    /** Not through the outbox: a board that was not told loads itself anew. And no slow board holds up the next write. */
    private void afterCommit(MeetingId meeting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.startVirtualThread(() -> changed(meeting));
            }
        });
    }

    /** A server that stops waits for every answer under way; these would never end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        listening.values().stream().flatMap(Set::stream).toList().forEach(SseEmitter::complete);
    }

    private void changed(MeetingId meeting) {
        for (var stream : Set.copyOf(listening.getOrDefault(meeting, Set.of()))) {
            try {
                stream.send(SseEmitter.event().name("changed").data(""));
            } catch (IOException | IllegalStateException gone) {
                forget(meeting, stream);
            }
        }
    }
}
