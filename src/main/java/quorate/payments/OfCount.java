package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Objection;

/** What another part of the service counted, as a reading is made of it. */
final class OfCount implements TallyReading.Given {

    private final Payments.Count count;
    private final List<String> own = new ArrayList<>();
    private final List<Objection> faults;

    /** @param faults where everything that is wrong with any of them is noted */
    OfCount(Payments.Count count, List<Objection> faults) {
        this.count = count;
        this.faults = faults;
    }

    @Override
    public String text(String field) {
        return switch (field) {
            case "practice" -> count.practice();
            case "reading" -> count.reading();
            case "value" -> count.value();
            case "source" -> count.source();
            case "estimated" -> count.estimated() ? "yes" : "";
            default -> "";
        };
    }

    @Override
    public Optional<LocalDate> day(String field) {
        return switch (field) {
            case "from" -> Optional.of(count.from());
            case "until" -> Optional.of(count.until());
            case "counted" -> Optional.of(count.counted());
            default -> Optional.empty();
        };
    }

    @Override
    public void fault(String field, String sentence) {
        own.add(field);
        faults.add(Runs.no(
                "payments.count",
                (count.practice().isEmpty() ? "" : count.practice() + ", ") + count.reading() + ": " + sentence + ".",
                "Put it right where it comes from."));
    }

    @Override
    public boolean isFaulty() {
        return !own.isEmpty();
    }
}
