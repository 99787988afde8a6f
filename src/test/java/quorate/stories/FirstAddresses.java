package quorate.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Release;

/** Addresses in the fictional world that need no meeting: the register, the law, the journal and one published minute. */
class FirstAddresses implements AddressExamples {

    private static final String PUBLISHED = "anytown-ccg/2016-04-12/minutes";

    private final long withText;

    FirstAddresses(Clocks clocks, ApplicationEventPublisher events, JdbcClient sql) {
        clocks.write(number -> {
            events.publishEvent(new Release(
                    PUBLISHED,
                    "minutes",
                    "Minutes of 12 April 2016",
                    new PartyId(somebody("anytown-ccg")),
                    LocalDate.of(2016, 4, 12),
                    "<h2>Apologies</h2><p>None.</p>",
                    Fresh.idOf("meeting", PUBLISHED),
                    "Published again for each table of who may use what"));
            return number;
        });
        this.withText = sql.sql("select min(position) from journal.entry where digests::text <> '{}'")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.ofEntries(
                Map.entry("/journal/{position:\\d{1,18}}", List.of("/journal/" + withText)),
                Map.entry("/journal/{position:\\d{1,18}}/erasures", List.of("/journal/" + withText + "/erasures")),
                Map.entry("/thread/{id}", List.of("/thread/" + somebody("ruth-amos"))),
                Map.entry("/law/acts/{id}", List.of("/law/acts/fn.contract.terminate")),
                Map.entry("/law/concerns/{id}", List.of("/law/concerns/route.complaint")),
                Map.entry("/law/rules/{id}", List.of("/law/rules/law.nodouble")),
                Map.entry("/law/sources/{id}", List.of("/law/sources/NHSA-13Z")),
                Map.entry("/public/{*address}", List.of("/public/" + PUBLISHED)),
                Map.entry(
                        "/public/{committee:[a-z0-9-]{1,80}}/{day:\\d{4}-\\d{2}-\\d{2}}",
                        List.of("/public/anytown-ccg/2016-04-12")),
                Map.entry("/publication/withdrawals/new", List.of("/publication/withdrawals/new?address=" + PUBLISHED)),
                Map.entry("/publication/withdrawals", List.of("/publication/withdrawals?address=" + PUBLISHED)),
                Map.entry("/register/{code:[A-Za-z0-9]{1,12}}", List.of("/register/Z90001")),
                Map.entry("/register/id/{id}", List.of("/register/id/" + somebody("anytown-pccc"))),
                Map.entry("/register/people/{id}", List.of("/register/people/" + somebody("ruth-amos"))));
    }

    /** The identity of somebody in the fictional world, by their key. */
    static UUID somebody(String key) {
        return Fresh.idOf("fictional world", key);
    }
}
