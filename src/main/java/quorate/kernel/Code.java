package quorate.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a constant is written in files, forms, addresses and rows: {@code JOINT_COMMITTEE} is {@code joint-committee}. */
public final class Code {

    /** The constants of each kind by their codes: rows are read by the hundred thousand. */
    private static final ClassValue<Map<String, Enum<?>>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .collect(Collectors.toUnmodifiableMap(Code::of, Function.identity()));
        }
    };

    private Code() {}

    /** "joint-committee". */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that the text means; a space counts as a hyphen.
     *
     * @throws IllegalArgumentException naming all there are, for a text that means none
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        var code = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        var found = BY_CODE.get(type).get(code);
        if (found == null)
            throw new IllegalArgumentException("one of " + all(type) + " is expected, not '" + text + "'");
        return type.cast(found);
    }

    /** "[full, discuss-only, none]", for a complaint. */
    static String all(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Code::of).toList().toString();
    }
}
