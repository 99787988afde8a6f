package quorate.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.Calendar;
import quorate.web.Memory;
import quorate.web.Standing;

/**
 * Tells a person's calendar when their committees meet: day, time, place and nothing of what is on the agenda. It follows
 * the posts they hold today, so that it falls silent when they leave.
 */
@Component
class Diary {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MONTHS_BACK = 12;

    private final SubscriptionStore store;
    private final Committees committees;
    private final Standing standing;
    private final Memory memory;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Diary(
            SubscriptionStore store,
            Committees committees,
            Standing standing,
            Memory memory,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.committees = committees;
        this.standing = standing;
        this.memory = memory;
        this.clocks = clocks;
        this.events = events;
    }

    /** Somebody was given an address for their calendar; any earlier one of theirs leads nowhere any more. */
    record AddressGiven(PartyId person, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(person.value());
        }
    }

    /** Somebody's address for their calendar leads nowhere any more. */
    record AddressRevoked(PartyId person, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(person.value());
        }
    }

    Optional<Instant> since(PartyId person) {
        return store.since(person);
    }

    /** @return the secret part of the new address, which is told this once and not kept */
    String give(PartyId person) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        clocks.write(number -> {
            store.revoke(person, number, clocks.now());
            store.give(digest(secret), person, number, clocks.now());
            events.publishEvent(new AddressGiven(person, new Actor.Person(person)));
            return number;
        });
        return secret;
    }

    void revoke(PartyId person) {
        clocks.write(number -> {
            if (store.revoke(person, number, clocks.now()) > 0) {
                events.publishEvent(new AddressRevoked(person, new Actor.Person(person)));
            }
            return number;
        });
    }

    Optional<PartyId> personOf(String secret) {
        return store.personOf(digest(secret));
    }

    /** The meetings of the last year and all to come, of every body in which the person holds a post today. */
    List<Calendar.Event> of(PartyId person, String root) {
        var from = clocks.today().minusMonths(MONTHS_BACK);
        var meetings = new LinkedHashMap<MeetingId, Meeting>();
        standing.postsOf(person, clocks.today()).stream()
                .map(Standing.Post::body)
                .distinct()
                .flatMap(body -> committees.find(body).stream())
                .filter(meeting -> !meeting.day().isBefore(from))
                .forEach(meeting -> meetings.put(meeting.id(), meeting));
        var changes =
                memory.about(meetings.keySet().stream().map(MeetingId::value).toList(), "Meeting");
        return meetings.values().stream()
                .map(meeting -> event(meeting, changes, root))
                .toList();
    }

    private static Calendar.Event event(Meeting meeting, Map<UUID, List<Memory.Remembered>> changes, String root) {
        var all = changes.getOrDefault(meeting.id().value(), List.of());
        var told = all.stream().filter(Diary::isTold).toList();
        return new Calendar.Event(
                uid(meeting),
                changes(all),
                told.isEmpty() ? Instant.EPOCH : told.getLast().at(),
                meeting.starts(),
                meeting.title(),
                meeting.place(),
                root + "/meetings/" + meeting.id(),
                meeting.cancelled().orElse(""));
    }

    /** The same in every calendar and letter, so that a meeting is one entry wherever it is told of. */
    static String uid(Meeting meeting) {
        return meeting.id() + "@quorate";
    }

    /** How often a meeting was changed since it was convened, of all that is remembered of it. */
    static int changes(List<Memory.Remembered> all) {
        return (int) Math.max(0, all.stream().filter(Diary::isTold).count() - 1);
    }

    private static boolean isTold(Memory.Remembered one) {
        return one.kind().matches("Meeting\\.(Convened|Moved|Cancelled)");
    }

    private static String digest(String secret) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
