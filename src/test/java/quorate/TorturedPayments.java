package quorate;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.stories.Cast;

/**
 * Ten months of global sums: each is started by one person, approved by a second, which posts it to the ledger in one batch,
 * the agent is told, and what it paid is taken in. Every form is sent twice at the same moment, as by an impatient hand.
 */
final class TorturedPayments implements Torture.Act {

    private static final String TODAY = "2017-03-10";
    private static final LocalDate FIRST = LocalDate.of(2016, 5, 1);
    private static final int MONTHS = 10;
    private static final String FUND = Fresh.idOf(
                    "fund", World.idOf("anytown-ccg").toString(), "delegated-2016")
            .toString();
    private static final List<String> READINGS = List.of(
            "Z90001 weighted-list 9240",
            "Z90001 registered-list 9400",
            "Z90001 ooh-opted-out yes",
            "Z90003 weighted-list 12510.5",
            "Z90003 registered-list 12800",
            "Z90003 ooh-opted-out yes",
            "Z90005 weighted-list 2280",
            "Z90005 registered-list 2300",
            "Z90005 ooh-opted-out no");

    private final int port = Run.freePort();

    private Run serve(Path home) throws InterruptedException {
        var run = Run.quorate(home, Map.of(), "serve", "--demo", "--today", TODAY, "--port", "" + port);
        return run.until("Quorate is ready");
    }

    /** Readings entered by one and checked by another, and somebody who may tell the agent. */
    @Override
    public void prepare(Path home) throws Exception {
        Installed.emptyInto(home);
        try (var server = serve(home)) {
            var owen = visiting("owen");
            for (var reading : READINGS) sent(owen, "/payments/readings/new", reading(reading.split(" ")));
            var grace = visiting("grace");
            sent(grace, "/payments/readings/checks", "all", "yes");
            sent(grace, "/payments/signatories", "commissioner", anytown(), "person", "Tom Bevan");
            server.stop();
        }
    }

    private static String[] reading(String... words) {
        return new String[] {
            "commissioner",
            anytown(),
            "scheme",
            "gms-global-sum",
            "practice",
            words[0],
            "reading",
            words[1],
            "value",
            words[2],
            "from-day",
            "1",
            "from-month",
            "4",
            "from-year",
            "2016",
            "until-day",
            "31",
            "until-month",
            "3",
            "until-year",
            "2017",
            "counted-day",
            "1",
            "counted-month",
            "4",
            "counted-year",
            "2016",
            "source",
            "NHS Digital"
        };
    }

    private static String anytown() {
        return World.idOf("anytown-ccg").toString();
    }

    private Visitor visiting(String username) {
        var visitor = Visitor.at(port).signIn(username, Cast.PASSWORD);
        // A browser is sent on to a page: its session has its secret before anything is typed.
        visitor.secret();
        return visitor;
    }

    private static void sent(Visitor visitor, String path, String... fields) {
        var answer = visitor.post(path, fields);
        if (answer.status() != 303) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": "
                    + answer.page().select(".nhsuk-error-summary").text());
        }
    }

    @Override
    public Torture.Attempt on(Path home) {
        return new Paying(home);
    }

    @Override
    public String outcome(Torture.Questions ask) throws Exception {
        return String.join(
                ", ",
                ask.ask("select count(*) || ' runs approved' from payments.ending where approved"),
                ask.ask("select count(*) || ' payments of ' || sum(pence) || ' pence' from payments.payment"),
                ask.ask("select count(distinct instruction) || ' instructions' from instructions.instructed"),
                ask.ask("select sum(pence) || ' pence confirmed' from instructions.confirmed"),
                ask.ask("select count(*) || ' postings' from ledger.posting"),
                ask.ask("select count(*) || ' vouchers' from ledger.voucher"),
                ask.ask(
                        "select count(*) || ' journal entries' from journal.entry where kind ~ '^(Run|Instruction|Posted)'"));
    }

    /** What must hold of the books of any home, whatever happened to it. */
    static List<String> unsoundBooks(Torture.Questions ask) throws Exception {
        var found = new ArrayList<String>();
        if (ask.count("select coalesce(sum(pence), 0) from ledger.total") != 0)
            found.add("the accounts do not add up to nothing");
        if (ask.count("select count(*) from (select account, sum(pence) as pence from (select target as account, pence"
                        + " from ledger.posting union all select source, -pence from ledger.posting) moved"
                        + " group by account) made full join (select account, sum(pence) as pence from ledger.total"
                        + " group by account) kept using (account) where made.pence is distinct from kept.pence")
                != 0) found.add("an account says something else than its postings");
        if (ask.count("select count(*) from ledger.voucher v where not exists"
                        + " (select from ledger.posting p where p.voucher = v.id)")
                != 0) found.add("a voucher without postings");
        if (ask.count("select count(*) from (select sum(t.pence) as pence from ledger.total t"
                        + " join ledger.account a on a.id = t.account where a.place not in ('allocation', 'due')"
                        + " group by t.account) balance where pence < 0")
                != 0) found.add("an account is below nothing");
        if (ask.count("select count(*) from ledger.posting, clocks.head where posting.number > head.number") != 0)
            found.add("a posting has a number that was never given");
        return found;
    }

    private enum Step {
        START,
        APPROVE,
        INSTRUCT,
        CONFIRM
    }

    private record Place(int month, Step step) {

        LocalDate first() {
            return FIRST.plusMonths(month);
        }

        UUID run() {
            return Fresh.idOf("torture run", first().toString());
        }

        UUID instruction() {
            return Fresh.idOf("torture instruction", first().toString());
        }
    }

    private final class Paying implements Torture.Attempt {

        private final Path home;
        private final Set<Place> answered = new LinkedHashSet<>();
        private final List<String> faults = new ArrayList<>();
        private @Nullable Run server;
        private @Nullable Thread script;
        private volatile boolean killed;

        Paying(Path home) {
            this.home = home;
        }

        @Override
        public void begin() throws Exception {
            server = serve(home);
            killed = false;
            var owen = visiting("owen");
            var grace = visiting("grace");
            var tom = visiting("tom");
            script = Thread.ofVirtual().start(() -> play(owen, grace, tom));
        }

        private void play(Visitor owen, Visitor grace, Visitor tom) {
            try {
                for (var month = 0; month < MONTHS; month++) {
                    for (var step : Step.values()) {
                        var place = new Place(month, step);
                        if (!answered.contains(place) && !step(place, owen, grace, tom)) return;
                    }
                }
            } catch (UncheckedIOException cut) {
                // Not answered, so sent again after the kill.
                if (!killed) faults.add("A form was cut short by nobody: " + cut);
            }
        }

        /** @return whether it goes on from here */
        private boolean step(Place place, Visitor owen, Visitor grace, Visitor tom) {
            var month = place.first().toString();
            return switch (place.step()) {
                case START ->
                    twice(
                            place,
                            owen,
                            "/payments/runs/new",
                            "key",
                            place.run().toString(),
                            "kind",
                            "month",
                            "scheme",
                            "gms-global-sum",
                            "fund",
                            FUND,
                            "month",
                            month,
                            "last",
                            month);
                case APPROVE -> twice(place, grace, "/payments/runs/" + place.run() + "/approvals");
                case INSTRUCT ->
                    twice(
                            place,
                            tom,
                            "/payments/instructions",
                            "key",
                            place.instruction().toString(),
                            "fund",
                            FUND,
                            "payday-day",
                            "31",
                            "payday-month",
                            "3",
                            "payday-year",
                            "2017");
                case CONFIRM -> {
                    var page = "/payments/instructions/" + place.instruction();
                    yield twice(place, grace, page + "/confirmations", paid(grace, page));
                }
            };
        }

        /** What was told is what was paid, practice by practice. */
        private String[] paid(Visitor grace, String page) {
            var fields = new ArrayList<>(List.of("paid-day", "10", "paid-month", "3", "paid-year", "2017"));
            var told = new java.util.TreeMap<String, Money>();
            var rows = grace.get(page + "/schedule.csv")
                    .body()
                    .lines()
                    .map(line -> List.of(line.strip().split(",", -1)))
                    .toList();
            var heading = rows.getFirst();
            rows.stream()
                    .skip(1)
                    .filter(cells -> cells.size() == heading.size())
                    .forEach(cells -> told.merge(
                            cells.get(heading.indexOf("practice")),
                            Money.parse(cells.get(heading.indexOf("amount"))),
                            Money::plus));
            told.forEach((practice, amount) -> fields.addAll(List.of("paid-" + practice, amount.plain())));
            return fields.toArray(String[]::new);
        }

        /** The same form twice at once: both are answered with a yes, or a fault is noted. */
        private boolean twice(Place place, Visitor visitor, String path, String... fields) {
            var other = new AtomicReference<@Nullable RuntimeException>();
            var second = Thread.ofVirtual().start(() -> {
                try {
                    sent(visitor, path, fields);
                } catch (RuntimeException failed) {
                    other.set(failed);
                }
            });
            try {
                sent(visitor, path, fields);
                answered.add(place);
                join(second);
                var failed = other.get();
                if (failed != null) throw failed;
                return true;
            } catch (IllegalStateException refused) {
                if (!killed) faults.add(String.valueOf(refused.getMessage()));
                return false;
            }
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void end() throws Exception {
            join(Objects.requireNonNull(script));
            Objects.requireNonNull(server).stop();
            if (!faults.isEmpty()) throw new IllegalStateException(String.join("; ", faults));
        }

        @Override
        public void kill() throws Exception {
            killed = true;
            Objects.requireNonNull(server).kill();
            join(Objects.requireNonNull(script));
        }

        @Override
        public String progress() {
            return answered.size() + " of " + MONTHS * Step.values().length + " steps answered";
        }

        @Override
        public List<String> faultsAfterKill(Torture.Questions ask) throws Exception {
            var found = new ArrayList<>(faults);
            for (var place : answered) {
                var count = ask.count(
                        switch (place.step()) {
                            case START -> "select count(*) from payments.run where id = '" + place.run() + "'";
                            case APPROVE ->
                                "select count(*) from payments.ending where approved and run = '" + place.run() + "'";
                            case INSTRUCT ->
                                "select count(*) from instructions.instruction where id = '" + place.instruction()
                                        + "'";
                            case CONFIRM ->
                                "select count(distinct instruction) from instructions.confirmed where instruction = '"
                                        + place.instruction() + "'";
                        });
                if (count != 1) found.add(place.step() + " of " + place.first() + " was answered and is lost");
            }
            found.addAll(halfDone(ask));
            found.addAll(unsoundBooks(ask));
            return found;
        }

        /** Of each step everything is there or nothing. */
        private static List<String> halfDone(Torture.Questions ask) throws Exception {
            var found = new ArrayList<String>();
            if (ask.count("select count(*) from payments.run r where 3 <> (select count(*) from payments.sum s"
                            + " where s.run = r.id)")
                    != 0) found.add("a run lacks a practice");
            if (ask.count("select count(*) from payments.run r where (select count(*) from payments.payment p"
                            + " join ledger.posting l on l.id = p.posting and l.pence = p.pence and l.move = 'settle'"
                            + " where p.run = r.id) <> 3 * (select count(*) from payments.ending e where e.run = r.id)")
                    != 0) found.add("a run is approved and not posted, or posted and not approved");
            if (ask.count("select count(*) from payments.payment")
                    != ask.count("select count(distinct (run, practice)) from payments.payment"))
                found.add("a practice is paid twice");
            if (ask.count(
                            "select count(*) from instructions.instruction i where (select count(*) from instructions.instructed d"
                                    + " join ledger.posting l on l.id = d.posting and l.pence = d.pence where d.instruction = i.id)"
                                    + " = 0")
                    != 0) found.add("an instruction without postings");
            if (ask.count("select coalesce(sum(pence), 0) from instructions.confirmed")
                    != ask.count(
                            "select coalesce(sum(pence), 0) from ledger.posting p join ledger.voucher v on v.id = p.voucher"
                                    + " where p.move = 'confirm' and v.by_person is not null"))
                found.add("something is confirmed and not posted as paid");
            return found;
        }
    }
}
