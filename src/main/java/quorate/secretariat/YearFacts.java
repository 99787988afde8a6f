package quorate.secretariat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.committees.Proceedings;
import quorate.web.Words;

/** What is counted of one year. @param counts what the secretary counted at its meetings */
record YearFacts(Year year, List<MeetingRecord> held, Proceedings proceedings, List<Line> counts) {

    List<Item> items() {
        return held.stream()
                .flatMap(record -> record.items().stream())
                .filter(Cycle::hasPaper)
                .toList();
    }

    Optional<String> counted(UUID meeting, String part) {
        return counts.stream()
                .filter(line -> line.about().equals(meeting) && line.part().equals(part))
                .reduce((one, other) -> other)
                .map(line -> line.said("count"));
    }

    /** So many of all, in per cent; not known where there is nothing to count. */
    Measure.Point share(long part, long whole, String one, String many, String more) {
        if (whole == 0) return Measure.Point.unknown(year, "there were no " + many + " to count.");
        var percent = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return new Measure.Point(
                year,
                Optional.of(percent),
                percent.toPlainString() + "%, " + part + " of " + Words.count(whole, one, many) + more);
    }
}
