package quorate.parallels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * Months of a scheme that are worked out here beside what somebody else has. Nothing of it is paid.
 *
 * @param version of the scheme when it was started
 * @param other what the other system or version is called
 * @param first the first day of the first month, and {@code last} of the last
 */
record Parallel(
        UUID id,
        PartyId commissioner,
        String scheme,
        int version,
        Against against,
        String other,
        LocalDate first,
        LocalDate last,
        Rule rule,
        LocalDate day,
        PartyId by) {

    /** What it is held against. */
    enum Against {
        SYSTEM("A file of another system, such as the statements of the paying agent or a spreadsheet"),
        VERSION("Another version of the scheme, worked out from the same contracts and readings"),
        PAID("What was paid by runs of this service");

        private final String words;

        Against(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * When it is ready. This is a rule of this service and of no law.
     *
     * @param months one after the other in which nothing is open
     * @param tolerance a difference of no more is not counted as open
     */
    record Rule(int months, Money tolerance) {}

    List<LocalDate> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    String span() {
        return first.equals(last) ? Words.month(first) : Words.month(first) + " to " + Words.month(last);
    }

    String page() {
        return "/payments/parallels/" + id;
    }

    String page(LocalDate month) {
        return page() + "/months/" + YearMonth.from(month);
    }

    /** It was started, given a file, worked out, told what a code means, or given another rule. */
    record Moved(Parallel parallel, String what, int count, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(parallel.id(), parallel.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what",
                    what,
                    "scheme",
                    parallel.scheme(),
                    "against",
                    Code.of(parallel.against()),
                    "count",
                    Integer.toString(count));
        }
    }
}
