package quorate.baselines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.payments.Notices;
import quorate.web.Words;

/** Tells a practice what stands for it this year. */
@Component
class Yearly implements Notices {

    private final BaselineStore store;
    private final Baselines baselines;
    private final Clocks clocks;

    Yearly(BaselineStore store, Baselines baselines, Clocks clocks) {
        this.store = store;
        this.baselines = baselines;
        this.clocks = clocks;
    }

    @Override
    public List<String> to(PartyId practice) {
        var year = Year.of(clocks.today());
        return store.listCommissioners(practice).stream()
                .map(commissioner -> baselines.course(commissioner, year, Long.MAX_VALUE))
                .flatMap(course -> course.keys().stream()
                        .filter(key -> isOf(course, key, practice))
                        .flatMap(key -> sentence(course, key).stream()))
                .toList();
    }

    private static boolean isOf(Course course, Key key, PartyId practice) {
        return course.begun(key)
                .or(() -> course.at(key, course.year().last()))
                .map(Line::party)
                .filter(practice::equals)
                .isPresent();
    }

    private static Optional<String> sentence(Course course, Key key) {
        var told = course.variations(key).stream()
                .map(each -> ", from " + Words.month(each.from().atDay(1)) + " "
                        + each.line().yearly())
                .distinct()
                .collect(Collectors.joining());
        var basis = course.at(key, course.year().last()).map(Line::basis).orElse(Basis.FIXED);
        return course.since()
                .map(since -> "What your commissioner expects to pay you for "
                        + key.what().toLowerCase(Locale.UK) + " in " + course.year() + ": "
                        + course.begun(key)
                                .map(line -> line.yearly() + " a year")
                                .orElse("nothing at first") + told
                        + (basis == Basis.FIXED ? ". A twelfth is paid each month." : ". It follows your list."));
    }
}
