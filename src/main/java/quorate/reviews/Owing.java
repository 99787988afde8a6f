package quorate.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.payments.Payments.Paid;
import quorate.reviews.Course.Year;
import quorate.schemes.Schemes;
import quorate.web.Words;

/** What an adopted path comes to each year under each of its schemes, beside what was paid under them. */
@Component
class Owing {

    private final Payments payments;
    private final Schemes schemes;

    Owing(Payments payments, Schemes schemes) {
        this.payments = payments;
        this.schemes = schemes;
    }

    /** @param monthly whether it is paid month by month @param due by the path @param back whether it is what goes back of what was released */
    record Row(
            String year,
            LocalDate april,
            String scheme,
            String title,
            boolean monthly,
            Money due,
            Paid paid,
            boolean back) {

        Money open() {
            return due.minus(paid.sum());
        }

        /** The first day of the next month, or of the year, for which no run was started. */
        Optional<LocalDate> next() {
            var started = paid.runs().stream()
                    .filter(ran -> !ran.retro())
                    .map(Payments.Ran::first)
                    .toList();
            return Stream.iterate(april, month -> month.plusMonths(1))
                    .limit(monthly ? 12 : 1)
                    .filter(month -> !started.contains(month))
                    .findFirst();
        }

        /** Whether all of it was paid, and it comes to something else now: by a list that became known, for example. */
        boolean differs() {
            return next().isEmpty() && paid.runs().stream().allMatch(Payments.Ran::approved) && open().pence() != 0;
        }

        /** Where the difference is worked out. */
        String again() {
            return "/payments/runs/new?kind=retro&scheme=" + scheme + "&month=" + april + "&last="
                    + (monthly ? april.plusMonths(11) : april);
        }

        /** Where the next run is started, with what is known filled in. */
        String start() {
            return "/payments/runs/new?kind=month&scheme=" + scheme + "&month=" + next().orElse(april);
        }

        /** "Start the run of April 2016", or of "2016/17" where a year is paid at once. */
        String starting() {
            return "Start the run of " + (monthly ? Words.month(next().orElse(april)) : year);
        }
    }

    List<Row> of(Review review, Course course) {
        var rows = new ArrayList<Row>();
        for (var year : course.years()) {
            var ids = new LinkedHashSet<>(course.path().schemes());
            var back = course.path().reinvestment().paidBy();
            if (!back.isEmpty()) ids.add(back);
            for (var id : ids) {
                var scheme = schemes.find(id);
                if (scheme.filter(it -> it.span().holdsOn(year.april())).isEmpty()) continue;
                var due = id.equals(back) ? year.reinvested() : due(course.path(), id, year);
                rows.add(new Row(
                        year.title(),
                        year.april(),
                        id,
                        scheme.get().title(),
                        scheme.get().isInParts(),
                        due,
                        paid(review, id, year.april()),
                        id.equals(back)));
            }
        }
        return rows;
    }

    private Paid paid(Review review, String scheme, LocalDate april) {
        return payments.paid(review.commissioner(), scheme, Span.between(april, april.plusYears(1)));
    }

    /** Under a scheme that pays what is kept of the premium alone, the target is paid elsewhere. */
    private Money due(Path path, String scheme, Year year) {
        var whole =
                schemes.get(scheme).payments().stream().anyMatch(it -> it.id().equals("core"));
        return Course.sum(year.parts().stream()
                .filter(it -> it.of().takeable().isPresent() && it.why().isEmpty())
                .filter(it -> path.schemeOf(it.of().code()).equals(scheme))
                .map(it -> whole ? it.paid() : it.kept())
                .toList());
    }
}
