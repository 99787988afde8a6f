package quorate.web;

import java.util.Arrays;
import java.util.List;
import quorate.kernel.Code;

/**
 * One answer among radios, checkboxes or options.
 *
 * @param value what the form sends
 * @param text what people read
 * @param hint a short sentence below it; may be empty
 */
public record Choice(String value, String text, String hint) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }

    public Choice hint(String hint) {
        return new Choice(value, text, hint);
    }

    /** "Yes" and "No", as {@code yes} and {@code no}. */
    public static List<Choice> yesNo() {
        return List.of(of("yes", "Yes"), of("no", "No"));
    }

    /** The constants of an enum, each called what its {@code toString} says. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(Code.of(constant), constant.toString()))
                .toList();
    }
}
