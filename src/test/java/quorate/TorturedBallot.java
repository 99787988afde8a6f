package quorate;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.stories.Cast;

/**
 * A ballot in a running meeting of the fictional world: every member's votes are taken down over HTTP at the same time, each
 * from a session of its own; half way the administrator erases a text of the journal; in the end the vote is closed.
 */
final class TorturedBallot implements Torture.Act {

    private static final String MEETING =
            "/meetings/" + Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00");
    private static final String ITEM =
            Fresh.idOf("fictional world", "item", "station-road").toString();
    private static final Clerk.Ballot BALLOT =
            new Clerk.Ballot(MEETING, ITEM, World.idOf("anytown-pccc").toString());

    private final int port = Run.freePort();
    private final List<Member> members = new ArrayList<>();
    private long factsBefore;
    private String secretEntry = "";

    private record Member(PartyId id, String name) {}

    private Run serve(Path home) throws InterruptedException {
        var run = Run.quorate(home, Map.of(), "serve", "--demo", "--today", "2016-05-10", "--port", "" + port);
        return run.until("Quorate is ready");
    }

    /** The meeting is open, everybody is there, and the vote on the second item has been called. */
    @Override
    public void prepare(Path home) throws Exception {
        members.clear();
        Installed.demonstrationInto(home);
        try (var server = serve(home)) {
            var fiona = Cast.SECRETARY.visiting(port);
            send(fiona, MEETING + "/arrivals");
            send(
                    fiona,
                    MEETING + "/facts",
                    "fact",
                    "opened",
                    "person",
                    World.idOf("margaret-hale").toString());
            send(fiona, MEETING + "/facts", "fact", "item", "item", ITEM);
            var words =
                    List.of("outcome", "ballot", "motion", "That a new contract be sought", "why", "A member asked");
            send(fiona, MEETING + "/items/" + ITEM + "/outcomes", words.toArray(String[]::new));
            var page = fiona.get(BALLOT.live()).page();
            for (var field : page.select("fieldset:has(input[name^=vote-])")) {
                var id = PartyId.of(field.select("input").attr("name").substring("vote-".length()));
                members.add(new Member(id, field.select("legend").text()));
            }
            server.stop();
        }
        if (members.size() < 5) throw new IllegalStateException("Too few have a vote: " + members);
        Torture.answer(home, ask -> {
            factsBefore = ask.count("select count(*) from committees.fact");
            secretEntry = ask.ask("select min(position) from journal.secret");
        });
    }

    private static void send(Visitor visitor, String path, String... fields) {
        var all = Stream.concat(Stream.of(fields), Stream.of("committee", BALLOT.committee(), "version", "1000000"));
        var answer = visitor.post(path, all.toArray(String[]::new));
        if (answer.status() != 303) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": "
                    + answer.page().select(".nhsuk-error-summary").text());
        }
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Voting(home);
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        return String.join(
                ", ",
                ask.ask("select string_agg(kind || ' ' || n, ', ' order by kind) from"
                        + " (select kind, count(*) as n from committees.fact group by kind) kinds"),
                ask.ask(
                        "select 'result \"' || (body->>'words') || '\"' from committees.fact where kind = 'BallotClosed'"),
                ask.ask("select count(*) || ' decisions' from authority.decision"),
                ask.ask("select count(*) || ' journal entries' from journal.entry"),
                ask.ask("select count(*) || ' erased' from journal.entry where kind = 'Journal.Erased'"),
                ask.ask("select 'votes ' || left(md5(string_agg(vote, ',' order by vote)), 12) from (select"
                        + " (body->>'person') || (body->>'choice') as vote from committees.fact voted"
                        + " where kind = 'Voted' and not exists (select from committees.fact struck"
                        + " where struck.kind = 'Struck' and (struck.body->>'entry')::bigint = voted.entry)) votes"));
    }

    private final class Voting implements Torture.Attempt {

        private final Path home;
        private final List<Clerk> clerks = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private @Nullable Run server;
        private @Nullable Thread script;
        private boolean erased;
        private boolean closed;

        Voting(Path home) {
            this.home = home;
        }

        @Override
        public void begin() throws Exception {
            server = serve(home);
            if (clerks.isEmpty()) {
                for (var member : members) {
                    clerks.add(new Clerk(Cast.SECRETARY.visiting(port), BALLOT, member.id(), member.name()));
                }
            }
            script = Thread.ofVirtual().start(this::play);
        }

        /** All clerks at once and the administrator with them; then the vote is closed. */
        private void play() {
            var all = new ArrayList<Thread>();
            for (var clerk : clerks) all.add(Thread.ofVirtual().start(clerk::work));
            all.add(Thread.ofVirtual().start(() -> untilKilled(this::erase)));
            all.forEach(TorturedBallot::join);
            if (answered() == clerks.size() * Clerk.steps() && !closed) untilKilled(this::close);
        }

        private void untilKilled(Runnable work) {
            try {
                work.run();
            } catch (UncheckedIOException killed) {
                // Not answered, so sent again after the kill.
            } catch (IllegalStateException | AssertionError refused) {
                faults.add(String.valueOf(refused.getMessage()));
            }
        }

        private void erase() {
            if (erased) return;
            var ada = Cast.ADMINISTRATOR.visiting(port);
            var text = ada.get("/journal/" + secretEntry).page().select("[name=text]");
            if (!text.isEmpty()) {
                while (answered() < clerks.size() * Clerk.steps() / 2 && anybodyWorks()) pause();
                send(ada, "/journal/" + secretEntry + "/erasures", "text", text.attr("value"), "ground", "Asked for");
            }
            erased = true;
        }

        private boolean anybodyWorks() {
            return Objects.requireNonNull(server).isAlive()
                    && clerks.stream().allMatch(clerk -> clerk.faults().isEmpty());
        }

        private void close() {
            var fiona = Cast.SECRETARY.visiting(port);
            var fields = new ArrayList<>(List.of(
                    "outcome", "counted", "key", Fresh.idOf("torture close").toString()));
            fiona.get(BALLOT.live())
                    .page()
                    .select("form:has(button[value=counted]) input[name=done]")
                    .forEach(box -> fields.addAll(List.of("done", box.attr("value"))));
            send(fiona, MEETING + "/items/" + ITEM + "/outcomes", fields.toArray(String[]::new));
            closed = true;
        }

        private int answered() {
            return clerks.stream().mapToInt(clerk -> clerk.answered().size()).sum();
        }

        @Override
        public void end() throws Exception {
            join(Objects.requireNonNull(script));
            var wrong = Stream.concat(clerks.stream().flatMap(clerk -> clerk.faults().stream()), faults.stream())
                    .toList();
            Objects.requireNonNull(server).stop();
            if (!wrong.isEmpty()) throw new IllegalStateException(String.join("; ", wrong));
        }

        @Override
        public void kill() throws Exception {
            Objects.requireNonNull(server).kill();
            join(Objects.requireNonNull(script));
        }

        @Override
        public String progress() {
            return answered() + " forms answered" + (erased ? ", text erased" : "") + (closed ? ", vote closed" : "");
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var found = new ArrayList<>(faults);
            for (var clerk : clerks) {
                found.addAll(clerk.faults());
                for (var key : clerk.answered()) {
                    var times = times(ask, key);
                    if (times != 1) found.add("a form answered with a yes is on record " + times + " times");
                }
            }
            if (closed && times(ask, Fresh.idOf("torture close")) != 1) found.add("the close of the vote is lost");
            var facts = ask.count("select count(*) from committees.fact") - factsBefore - (closed ? 1 : 0);
            if (facts > answered() + clerks.size() + 1) found.add((facts - answered()) + " facts that nobody sent");
            if (ask.count("select max(entry) - count(*) from committees.fact") != 0) found.add("the log has a hole");
            if (ask.count("select count(*) from committees.fact f where 1 <> (select count(*) from journal.entry e"
                            + " where e.number = f.number"
                            + " and e.facts->>'entry' = f.entry::text)")
                    != 0) found.add("the journal and the log of the meeting disagree");
            if (ask.count("select count(*) from committees.fact, clocks.head where fact.number > head.number") != 0)
                found.add("something is on record with a number that was never given");
            return found;
        }

        private long times(Torture.Questions ask, UUID key) throws Exception {
            return ask.count("select count(*) from committees.fact where key = '" + key + "'");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
