package quorate.pools;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Xlsx;

/** How a pool stands or ended: who put in what, what was spent, who bears what, and how that was worked out. It only reads. */
@Controller
@Door(Door.Who.STAFF)
class OutturnPages {

    private static final String HERE = "/money/pools/{id}/outturn";
    private static final List<String> HEADER =
            List.of("what", "of", "agreed", "so far", "still expected", "comes to", "more");

    private final PoolPages pages;
    private final Pools pools;
    private final Standing standing;

    OutturnPages(PoolPages pages, Pools pools, Standing standing) {
        this.pages = pages;
        this.pools = pools;
        this.standing = standing;
    }

    /** What one partner put in, got back and bears. */
    record Partner(String name, Money agreed, Money contributed, Money back, Money left, Money bears, Money due) {}

    /** What one line was to cost, cost, and comes to. */
    record Cost(String name, String share, Money budget, Money spent, Money expected, Money comesTo, Money more) {}

    record Shown(
            Pool pool,
            PoolPages.Names names,
            LocalDate day,
            Position now,
            Outturn outturn,
            List<Partner> partners,
            List<Cost> lines,
            String state) {}

    @GetMapping(HERE)
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, OnDay day) {
        return Page.of("pools/outturn", shown(id, person, day));
    }

    private Shown shown(UUID id, CurrentPerson person, OnDay day) {
        var pool = pages.find(id, person, day.known());
        var names = new PoolPages.Names(standing);
        var now = Position.of(pools.entries(pool, day.known()), day.day());
        var outturn = Outturn.of(pool, now.costs(pool), names::of);
        return new Shown(
                pool,
                names,
                day.day(),
                now,
                outturn,
                pool.partners().stream()
                        .map(it -> partner(it, names, pool, now, outturn))
                        .toList(),
                outturn.ends().stream().map(end -> cost(end, pool, now)).toList(),
                pool.state(day.day()));
    }

    private static Partner partner(PartyId id, PoolPages.Names names, Pool pool, Position now, Outturn outturn) {
        return new Partner(
                names.of(id),
                pool.terms().agreed(id),
                now.contributed(id),
                now.back(id),
                now.left(id),
                outturn.borne().getOrDefault(id, Money.ZERO),
                outturn.back().getOrDefault(id, Money.ZERO));
    }

    private static Cost cost(Outturn.End end, Pool pool, Position now) {
        var line = end.line();
        return new Cost(
                line.name(),
                pool.terms().risk() == Pool.Risk.SHARED ? line.share().toString() : "",
                line.budget(),
                now.spent(line.name()),
                now.expected(pool, line.name()),
                end.comesTo(),
                end.over());
    }

    @GetMapping(HERE + "/csv")
    void csv(@PathVariable UUID id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var rows = rows(shown(id, person, day)).stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                        .toList());
        Csv.answer(response, "pool-" + day.day() + ".csv", HEADER, rows);
    }

    @GetMapping(HERE + "/xlsx")
    void workbook(@PathVariable UUID id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var rows = rows(shown(id, person, day));
        Xlsx.answer(response, "pool-" + day.day() + ".xlsx", new Xlsx.Sheet("Outturn", HEADER, rows.stream()));
    }

    private static List<List<Object>> rows(Shown shown) {
        var rows = new ArrayList<List<Object>>();
        for (var it : shown.partners()) {
            rows.add(List.of("contributed", it.name(), it.agreed(), it.contributed(), "", "", ""));
            rows.add(List.of("handed back", it.name(), "", it.back(), "", "", ""));
            rows.add(List.of("left in the pool", it.name(), "", it.left(), "", "", ""));
        }
        rows.addAll(outcome(shown));
        return rows;
    }

    private static List<List<Object>> outcome(Shown shown) {
        var rows = new ArrayList<List<Object>>();
        for (var it : shown.lines()) {
            rows.add(List.of("line", it.name(), it.budget(), it.spent(), it.expected(), it.comesTo(), it.more()));
        }
        for (var it : shown.outturn().met()) {
            rows.add(List.of("overspend met by", it.step().toString(), it.there(), "", "", it.used(), ""));
        }
        for (var it : shown.partners()) rows.add(List.of("overspend borne by", it.name(), "", "", "", it.bears(), ""));
        for (var it : shown.partners()) rows.add(List.of("goes back to", it.name(), "", "", "", it.due(), ""));
        rows.add(List.of(
                "stays in the pool",
                shown.pool().name(),
                "",
                "",
                "",
                shown.outturn().stays(),
                ""));
        rows.add(List.of(
                "waits for the measure",
                shown.pool().name(),
                "",
                "",
                "",
                shown.outturn().waits(),
                ""));
        rows.add(List.of(
                "borne by nobody",
                shown.pool().name(),
                "",
                "",
                "",
                shown.outturn().open(),
                ""));
        shown.outturn().working().forEach(said -> rows.add(List.of("worked out", said, "", "", "", "", "")));
        return rows;
    }
}
