package quorate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.kernel.Money;

/**
 * An example that stands in the file of the scheme, and holds or does not.
 *
 * @param day in the period that is calculated
 * @param known what had been announced by this day counts
 * @param common readings of the commissioner
 * @param then what must come of it, by practice
 */
public record TestCase(
        String name,
        LocalDate day,
        LocalDate known,
        List<Given> entrants,
        Map<String, String> common,
        Map<String, Then> then) {

    public TestCase {
        entrants = List.copyOf(entrants);
        common = Map.copyOf(common);
        then = Map.copyOf(then);
    }

    /** @param readings as they are written, by name; they are taken on the day that the scheme asks for */
    public record Given(Entrant entrant, Map<String, String> readings, List<String> estimated) {
        public Given {
            readings = Map.copyOf(readings);
            estimated = List.copyOf(estimated);
        }
    }

    /**
     * @param amounts by line, and {@code total}
     * @param steps by name, to as many digits as are written
     * @param refused the rules that object
     */
    public record Then(
            Map<String, Money> amounts, Map<String, String> steps, List<String> refused, List<String> estimated) {
        public Then {
            amounts = Map.copyOf(amounts);
            steps = Map.copyOf(steps);
            refused = List.copyOf(refused);
            estimated = List.copyOf(estimated);
        }
    }
}
