package quorate.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.figures.Dataset.Text;
import quorate.intake.Cell;
import quorate.web.Words;

/** What stands in a cell, as a count or a text of the catalogue. */
final class Values {

    private final Dataset dataset;
    private final Map<String, String> words = new HashMap<>();

    Values(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The count in its smallest unit; {@link Counted#NOTHING} where the cell says that there is none. */
    long count(Measure measure, String heading, String text) throws Fault {
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') return whole(measure, text);
        if (Cell.isNotKnown(text)) return Counted.NOTHING;
        long value;
        try {
            value = Cell.scaled(text, measure.decimals());
        } catch (NumberFormatException no) {
            if (dataset.rounded().contains(measure.id()) && isTooFine(no)) return rounded(measure, text);
            throw new Fault(
                    heading,
                    text,
                    "'" + text + "' " + no.getMessage() + ".",
                    "Write " + heading + " as a number"
                            + (measure.decimals() == 0
                                    ? " without decimals"
                                    : " with at most " + measure.decimals() + " decimals")
                            + ", or leave it empty.");
        }
        if (value < 0 && measure.unit() != Unit.POUNDS) {
            throw new Fault(
                    heading,
                    text,
                    "'" + text + "' is less than nothing, and only money may be.",
                    "Correct " + heading + ".");
        }
        return value;
    }

    private static long whole(Measure measure, String digit) {
        var value = (long) (digit.charAt(0) - '0');
        for (var decimal = 0; decimal < measure.decimals(); decimal++) value *= 10;
        return value;
    }

    private static boolean isTooFine(NumberFormatException no) {
        return String.valueOf(no.getMessage()).contains("decimals");
    }

    private static long rounded(Measure measure, String text) {
        return new BigDecimal(text)
                .setScale(measure.decimals(), RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** The text as it is kept; empty where nothing is known. */
    String text(Text text, String heading, String cell) throws Fault {
        if (Cell.isNotKnown(cell)) return "";
        return switch (text.kind()) {
            case PLAIN -> same(plain(text, heading, cell));
            case DAY -> same(day(heading, cell));
            case BARS ->
                same(Arrays.stream(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
            case PRESCRIBING -> same(cell.length() == 5 && cell.endsWith("00") ? cell.substring(0, 3) : cell);
        };
    }

    /** One copy of every text: a file says "GMS" five thousand times. */
    private String same(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    private static String plain(Text text, String heading, String cell) throws Fault {
        if (text.of().isEmpty()) return cell;
        for (var word : text.of()) if (word.equalsIgnoreCase(cell)) return word;
        throw new Fault(
                heading,
                cell,
                "'" + cell + "' is none of the words for " + text.title().toLowerCase(Locale.UK) + ".",
                "Write " + Words.list(text.of().stream().sorted().toList(), "or") + ".");
    }

    private static String day(String heading, String cell) throws Fault {
        return Cell.findDay(cell)
                .map(LocalDate::toString)
                .orElseThrow(() -> new Fault(
                        heading,
                        cell,
                        "'" + cell + "' is no day of the calendar.",
                        "Write " + heading + " as 31/03/2016."));
    }
}
