package quorate.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import quorate.kernel.Span;
import quorate.web.Choice;
import quorate.web.Typed;

/** A year of the NHS, from 1 April on. */
record Year(int begins) implements Comparable<Year> {

    private static final int APRIL = 4;

    static Year of(LocalDate day) {
        return new Year(day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear());
    }

    /** What an address says, or the year of the day; never one that is absurd. */
    static Year parse(String text, LocalDate day) {
        if (!text.matches("\\d{4}")) return of(day);
        var year = Integer.parseInt(text);
        return year < 2013 || year > day.getYear() ? of(day) : new Year(year);
    }

    /** The same of what a form says. */
    static Year read(Typed typed, LocalDate day) {
        var text = typed.value("year");
        return parse(text, day);
    }

    LocalDate first() {
        return LocalDate.of(begins, APRIL, 1);
    }

    Span span() {
        return Span.between(first(), first().plusYears(1));
    }

    /** The years from 2013 to that of the day, the latest first, to choose from. */
    static List<Choice> choices(LocalDate day) {
        var last = of(day).begins();
        return IntStream.rangeClosed(0, last - 2013)
                .mapToObj(back -> new Year(last - back))
                .map(year -> Choice.of(Integer.toString(year.begins()), year.toString()))
                .toList();
    }

    @Override
    public int compareTo(Year other) {
        return Integer.compare(begins, other.begins);
    }

    /** "2016 to 2017". */
    @Override
    public String toString() {
        return begins + " to " + (begins + 1);
    }
}
