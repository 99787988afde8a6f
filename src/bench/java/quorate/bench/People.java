package quorate.bench;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.register.Kind;

/**
 * 30,000 people and 100,000 dated links among them, real practices, and fictional federations and companies; the same at
 * every run. Written as rows, because entering them one by one is not what is measured.
 */
final class People {

    private static final int PEOPLE = 30_000;
    private static final int LINKS = 100_000;

    private final JdbcTemplate sql;
    private final List<UUID> practices;
    private final Random random = new Random(20_160_510);
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> federations = new ArrayList<>();
    private final List<UUID> companies = new ArrayList<>();
    private final List<Object[]> parties = new ArrayList<>();
    private final List<Object[]> descriptions = new ArrayList<>();
    private final List<Object[]> links = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();

    People(England england, LocalDate day) {
        sql = england.context.getBean(JdbcTemplate.class);
        practices = england.register.on(day).list(Kind.PRACTICE).stream()
                .map(practice -> practice.id().value())
                .toList();
        england.context.getBean(Clocks.class).write(number -> {
            parties(number);
            links(number);
            sql.batchUpdate(
                    "insert into register.party (id, kind, source, known) values (?, ?, 'benchmark', int8range(?, null))",
                    parties);
            sql.batchUpdate("""
                    insert into register.description (party, layer, traits, period, source, known)
                    values (?, 'own', jsonb_build_object('name', ?), daterange('1990-01-01', null), 'benchmark', int8range(?, null))
                    """, descriptions);
            sql.batchUpdate("""
                    insert into register.link (id, layer, from_party, tie, to_party, period, notes, source, known)
                    values (?, 'own', ?, ?, ?, daterange(?, ?), '{}', 'benchmark', int8range(?, null))
                    """, links, new int[] {
                Types.OTHER, Types.OTHER, Types.VARCHAR, Types.OTHER, Types.DATE, Types.DATE, Types.BIGINT
            });
            return number;
        });
    }

    /** The first 20, who will be the members. Half of them are partners in one of the {@link #items()}. */
    List<UUID> members() {
        return people.subList(0, 20);
    }

    /** Twelve practices spread over England. */
    List<UUID> items() {
        var items = new ArrayList<UUID>();
        for (var at = 0; at < 12; at++) items.add(practices.get(at * 500));
        return items;
    }

    private void parties(long number) {
        for (var at = 0; at < PEOPLE; at++) people.add(party("person", "Person " + at, number));
        for (var at = 0; at < 300; at++) federations.add(party("federation", "Federation " + at, number));
        for (var at = 0; at < 500; at++) companies.add(party("company", "Company " + at, number));
    }

    private UUID party(String kind, String name, long number) {
        var id = Fresh.idOf("bench", name);
        parties.add(new Object[] {id, kind, number});
        descriptions.add(new Object[] {id, name, number});
        return id;
    }

    private void links(long number) {
        for (var at = 0; at < 10; at++) link(people.get(at), "partner-in", items().get(at), number);
        practices.forEach(practice -> link(practice, "member-of", any(federations), number));
        for (var at = 0; at < 300; at++) link(federations.get(at), "shareholder-of", any(companies), number);
        for (var at = 0; at < 15_000; at++) link(any(people), "family-of", any(people), number);
        for (var at = 0; at < 10_000; at++) link(any(people), "director-of", any(companies), number);
        for (var at = 0; at < 10_000; at++) link(any(people), "shareholder-of", any(companies), number);
        while (links.size() < LINKS) {
            var tie = List.of("partner-in", "employed-by", "registered-with").get(links.size() % 3);
            link(any(people), tie, any(practices), number);
        }
    }

    private UUID any(List<UUID> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Most links hold today; one in five is over. */
    private void link(UUID from, String tie, UUID to, long number) {
        if (from.equals(to) || !linked.add(from + tie + to)) return;
        var begin = LocalDate.of(1995, 1, 1).plusDays(links.size() < 10 ? 0 : random.nextInt(7_000));
        var end = links.size() >= 10 && random.nextInt(5) == 0 ? begin.plusDays(1 + random.nextInt(3_000)) : null;
        links.add(new Object[] {Fresh.id(), from, tie, to, begin, end, number});
    }
}
