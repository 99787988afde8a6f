package quorate.secretariat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.committees.Fact;
import quorate.committees.MeetingRecord;
import quorate.committees.Seat;
import quorate.kernel.PartyId;

/**
 * One member's year: at which meetings they sat, for how long, and how many days they were contracted for and worked.
 *
 * @param lay whether they are a lay member, who is contracted for so many days
 * @param expected meetings that were held while they had a seat
 * @param unknown how many of the meetings at which they sat were never noted as closed, so that their hours are not known
 * @param contracted days in the year; empty where nobody has said how many
 * @param worked days noted as worked outside meetings; empty where none was ever noted
 */
record Attendance(
        PartyId person,
        String name,
        String seat,
        boolean lay,
        int expected,
        int present,
        int apologies,
        int deputised,
        Duration time,
        int unknown,
        Optional<BigDecimal> contracted,
        Optional<BigDecimal> worked) {

    /** Missed without an apology, and without a deputy. */
    int absent() {
        return expected - present - apologies - deputised;
    }

    /** Whether more days were worked than contracted. */
    boolean isOver() {
        return contracted.isPresent()
                && worked.filter(days -> days.compareTo(contracted.get()) > 0).isPresent();
    }

    static boolean wasHeld(MeetingRecord record) {
        return record.meeting().cancelled().isEmpty()
                && record.first(Fact.Opened.class).isPresent();
    }

    /** Everybody with a vote at one of these meetings, by name. @param load what was noted of days, in its order */
    static List<Attendance> of(List<MeetingRecord> records, PartyId committee, Year year, List<Line> load) {
        var seats = new LinkedHashMap<PartyId, Seat>();
        var held = records.stream().filter(Attendance::wasHeld).toList();
        held.forEach(record ->
                Bookcase.seats(record, committee).filter(Seat::voting).forEach(seat -> seats.put(seat.person(), seat)));
        return seats.values().stream()
                .map(seat -> of(seat, held, committee, year, load))
                .sorted(Comparator.comparing(Attendance::name))
                .toList();
    }

    private static Attendance of(Seat seat, List<MeetingRecord> held, PartyId committee, Year year, List<Line> load) {
        var theirs = held.stream()
                .filter(record -> Bookcase.seats(record, committee)
                        .anyMatch(one -> one.voting() && one.person().equals(seat.person())))
                .toList();
        var sat = theirs.stream()
                .filter(record -> record.end().stays().containsKey(seat.person()))
                .toList();
        var missed = new ArrayList<>(theirs);
        missed.removeAll(sat);
        var deputised = missed.stream()
                .filter(record -> record.end().deputies().containsKey(seat.person()))
                .toList();
        missed.removeAll(deputised);
        var time = sat.stream()
                .flatMap(record -> Hours.of(record).map(hours -> hours.of(record, seat.person())).stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new Attendance(
                seat.person(),
                seat.name(),
                seat.title(),
                seat.kinds().contains("lay"),
                theirs.size(),
                sat.size(),
                (int) missed.stream()
                        .filter(record -> record.end().apologies().contains(seat.person()))
                        .count(),
                deputised.size(),
                time,
                (int) sat.stream().filter(record -> Hours.of(record).isEmpty()).count(),
                contracted(seat.person(), year, load),
                worked(seat.person(), year, load));
    }

    /** What was last said to hold on the last day of the year. */
    private static Optional<BigDecimal> contracted(PartyId person, Year year, List<Line> load) {
        return load.stream()
                .filter(line -> line.part().equals("contract " + person))
                .filter(line -> line.day().isBefore(year.first().plusYears(1)))
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other)
                .map(line -> new BigDecimal(line.said("days")));
    }

    private static Optional<BigDecimal> worked(PartyId person, Year year, List<Line> load) {
        return load.stream()
                .filter(line -> line.part().equals("worked " + person))
                .filter(line -> year.span().holdsOn(line.day()))
                .map(line -> new BigDecimal(line.said("days")))
                .reduce(BigDecimal::add);
    }

    /** Those who are contracted by the day. */
    static Map<PartyId, String> lay(List<Attendance> all) {
        var lay = new LinkedHashMap<PartyId, String>();
        all.stream().filter(Attendance::lay).forEach(one -> lay.put(one.person(), one.name()));
        return lay;
    }
}
