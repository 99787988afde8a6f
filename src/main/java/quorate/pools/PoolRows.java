package quorate.pools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Outcome;
import quorate.pools.Pool.Pot;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;
import quorate.pools.Pool.Terms;

/** Rows of pools, put together. */
final class PoolRows {

    private PoolRows() {}

    static Pool head(ResultSet row) throws SQLException {
        var pot = row.getObject("pot_partner", UUID.class);
        var steps = List.of((String[]) row.getArray("steps").getArray());
        var terms = new Terms(
                Code.parse(Risk.class, row.getString("risk")),
                steps.stream().map(text -> Code.parse(Step.class, text)).toList(),
                List.of(),
                Map.of(),
                pot == null
                        ? Optional.empty()
                        : Optional.of(new Pot(
                                new PartyId(pot),
                                new Money(row.getLong("pot_pence")),
                                row.getString("pot_measure"),
                                row.getInt("pot_target"))));
        return new Pool(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PartyId(row.getObject("host", UUID.class)),
                List.of(),
                List.of(),
                terms,
                Span.between(row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getBoolean("primary_care"),
                row.getString("allowed"),
                row.getString("document"),
                row.getObject("laid", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                Map.of());
    }

    record Partner(UUID pool, PartyId party, boolean decides, Money reserve, Optional<Outcome> outcome) {}

    record Stake(UUID pool, Line line, PartyId party, Money money, Optional<Integer> percent) {}

    static Partner partner(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Partner(
                row.getObject("pool", UUID.class),
                new PartyId(row.getObject("party", UUID.class)),
                row.getBoolean("decides"),
                new Money(row.getLong("reserve")),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                decision,
                                row.getBoolean("done"),
                                row.getString("sentence"),
                                row.getObject("day", LocalDate.class))));
    }

    static Stake stake(ResultSet row) throws SQLException {
        var line = new Line(
                row.getString("line"),
                Code.parse(Share.class, row.getString("share")),
                new PartyId(row.getObject("lead", UUID.class)),
                new Money(row.getLong("budget")),
                Map.of(),
                Map.of());
        return new Stake(
                row.getObject("pool", UUID.class),
                line,
                new PartyId(row.getObject("party", UUID.class)),
                new Money(row.getLong("pence")),
                Optional.ofNullable(row.getObject("percent", Integer.class)));
    }

    static Pool whole(Pool head, List<Partner> partners, List<Stake> stakes) {
        var byLine = new LinkedHashMap<Line, List<Stake>>();
        stakes.forEach(it ->
                byLine.computeIfAbsent(it.line(), line -> new ArrayList<>()).add(it));
        var lines = new ArrayList<Line>();
        byLine.forEach((line, all) -> lines.add(line(line, all)));
        var reserve = new HashMap<PartyId, Money>();
        var outcomes = new HashMap<PartyId, Outcome>();
        for (var partner : partners) {
            if (partner.reserve().pence() > 0) reserve.put(partner.party(), partner.reserve());
            partner.outcome().ifPresent(it -> outcomes.put(partner.party(), it));
        }
        return new Pool(
                head.id(),
                head.name(),
                head.host(),
                partners.stream().map(Partner::party).toList(),
                partners.stream().filter(Partner::decides).map(Partner::party).toList(),
                new Terms(
                        head.terms().risk(),
                        head.terms().steps(),
                        lines,
                        reserve,
                        head.terms().pot()),
                head.span(),
                head.primaryCare(),
                head.allowed(),
                head.document(),
                head.laid(),
                head.by(),
                outcomes);
    }

    static Line line(Line plain, List<Stake> stakes) {
        var money = new HashMap<PartyId, Money>();
        var percents = new HashMap<PartyId, Integer>();
        for (var stake : stakes) {
            if (stake.money().pence() > 0) money.put(stake.party(), stake.money());
            stake.percent().ifPresent(it -> percents.put(stake.party(), it));
        }
        return new Line(plain.name(), plain.share(), plain.lead(), plain.budget(), money, percents);
    }
}
