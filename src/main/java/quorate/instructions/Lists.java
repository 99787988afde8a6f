package quorate.instructions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.payments.Payable.Counted;

/** The lists of a commissioner's practices, as they were read and checked for what practices are paid. */
final class Lists {

    private record Of(String practice, String name) {}

    private final Map<Of, List<Counted>> lists;

    private Lists(List<Counted> counted) {
        lists = counted.stream()
                .filter(Counted::checked)
                .collect(Collectors.groupingBy(it -> new Of(it.practice(), it.name())));
    }

    static Lists of(PartyId commissioner, Payable payable) {
        var names = Set.of(Levy.Patients.REGISTERED.reading(), Levy.Patients.WEIGHTED.reading());
        return new Lists(payable.counted(commissioner, names));
    }

    /** What counts on the day, entered last; else what counted last before it. */
    Optional<BigDecimal> find(String practice, Levy.Patients which, LocalDate day) {
        var all = lists.getOrDefault(new Of(practice, which.reading()), List.of());
        return all.stream()
                .filter(it -> it.days().holdsOn(day))
                .findFirst()
                .or(() -> all.stream()
                        .filter(it -> it.days().from().isBefore(day))
                        .max(Comparator.comparing(it -> it.days().from())))
                .flatMap(Lists::number);
    }

    private static Optional<BigDecimal> number(Counted counted) {
        var plain = counted.value().replace(",", "").strip();
        return plain.matches("\\d{1,9}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
