package quorate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.kernel.Span;

/** How days, times, amounts and counts are written on a page, as the NHS content guide has it. Templates call these. */
public final class Words {

    /** Short forms that stand in the names of what is paid for. */
    private static final Set<String> SHORT =
            Set.of("gms", "pms", "apms", "qof", "des", "les", "lcs", "pcn", "gp", "gpfv", "ettf", "mpig", "lmc", "nhs");

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Words() {}

    /** "6 August 2018". Plain concatenation: a judgement says many days, and is hot. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** "Monday 6 August 2018", for the days of meetings. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "5:30pm", "5pm", "midday", "midnight". */
    public static String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() == 0) return "midnight";
        if (time.getMinute() == 0 && time.getHour() == 12) return "midday";
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var minute = time.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", time.getMinute());
        return hour + minute + (time.getHour() < 12 ? "am" : "pm");
    }

    /** "10 May 2016 at 5:30pm", by the clock on the wall in London. */
    public static String moment(Instant moment) {
        var wall = LocalDateTime.ofInstant(moment, Clocks.LONDON);
        return day(wall.toLocalDate()) + " at " + time(wall.toLocalTime());
    }

    /** "1 April 2015 to 30 June 2022", with the last day on which it holds; "from 1 July 2022" while no end is known. */
    public static String span(Span span) {
        if (span.from().equals(Span.ALWAYS.from())) {
            return span.lastDay().map(last -> "until " + day(last)).orElse("always");
        }
        return span.lastDay()
                .map(last -> last.equals(span.from()) ? day(last) : day(span.from()) + " to " + day(last))
                .orElse("from " + day(span.from()));
    }

    /** "£100,000". */
    public static String money(Money money) {
        return money.toString();
    }

    /** "47,822". */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** "1 member", "12 members", "no members". */
    public static String count(long number, String one, String many) {
        return (number == 0 ? "no" : number(number)) + " " + (number == 1 ? one : many);
    }

    /** "April 2016". */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** "A", "A and B", "A, B and C". */
    public static String list(List<String> items) {
        return list(items, "and");
    }

    /** The same with another word before the last: "A, B or C". */
    public static String list(List<String> items, String last) {
        if (items.size() < 2) return String.join("", items);
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.getLast();
    }

    /** "a, b and 5,698 others": the first of a list that may be long. @param most how many are named at most */
    public static String first(int most, List<String> items) {
        if (items.size() <= most + 1) return list(items);
        var named = new ArrayList<>(items.subList(0, most));
        named.add(count(items.size() - most, "other", "others"));
        return list(named);
    }

    /** The sentence with its first letter large, for a line that begins with a count or a name. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** What is paid for, by its name in files: "gms-global-sum" is the GMS global sum. */
    public static String stream(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> SHORT.contains(word) ? word.toUpperCase(Locale.UK) : word)
                .collect(Collectors.joining(" "));
    }
}
