package quorate.parallels;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.intake.RawFile;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Parallel.Against;
import quorate.parallels.Parallel.Rule;
import quorate.payments.Payments;
import quorate.payments.Payments.Count;
import quorate.register.Register;
import quorate.schemes.Schemes;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** Three practices of Anytown with what was read about them in two quarters, and files of what the agent paid them. */
final class ReadOnce {

    static final PartyId ANYTOWN = party("anytown-ccg");
    static final PartyId OWEN = party("owen-griffiths");
    static final LocalDate TODAY = LocalDate.of(2016, 5, 10);
    static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    static final String SCHEME = "gms-global-sum";

    private static final LocalDate JANUARY = LocalDate.of(2016, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2016, 7, 1);

    private ReadOnce() {}

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    static CurrentPerson owen(Standing standing) {
        return new CurrentPerson(OWEN, "Owen Griffiths", standing.postsOf(OWEN, TODAY), false);
    }

    /** Of two quarters; in the first Mill Lane had 9,100 weighted patients, and 9,240 in the second. */
    static void read(Payments payments, Schemes schemes, Standing standing) {
        var all = new ArrayList<Count>();
        add(all, "Z90001", "9100", "9300", "yes", JANUARY, APRIL);
        add(all, "Z90001", "9240", "9400", "yes", APRIL, JULY);
        for (var from : List.of(JANUARY, APRIL)) {
            var until = from.equals(JANUARY) ? APRIL : JULY;
            add(all, "Z90003", "12510.5", "12800", "yes", from, until);
            add(all, "Z90005", "2281", "2300", "no", from, until);
        }
        payments.enter(ANYTOWN, schemes.get(SCHEME), all, owen(standing)).orThrow();
    }

    private static void add(
            List<Count> all,
            String practice,
            String weighted,
            String list,
            String out,
            LocalDate from,
            LocalDate until) {
        Map.of("weighted-list", weighted, "registered-list", list, "ooh-opted-out", out)
                .forEach((name, value) -> all.add(
                        new Count(practice, name, value, from, until.minusDays(1), from, "NHS Digital", false)));
    }

    static Parallel parallel(String key, Against against, LocalDate first, LocalDate last) {
        return new Parallel(
                id(key),
                ANYTOWN,
                SCHEME,
                1,
                against,
                "Statements of the agent",
                first,
                last,
                new Rule(2, Money.ZERO),
                TODAY,
                OWEN);
    }

    static UUID id(String key) {
        return Fresh.idOf("parallels test", key);
    }

    static AmountSheet.Read sheet(String text, Parallel parallel, Register register, boolean addsUp) throws Exception {
        return AmountSheet.of(
                raw(text),
                new AmountSheet.Given(parallel, Map.of(), Optional.empty(), addsUp, Ours.of(parallel, register)));
    }

    static RawFile raw(String text) throws Exception {
        return RawFile.read("agent.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
