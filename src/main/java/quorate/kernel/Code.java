package quorate.kernel;

import java.util.Locale;
import java.util.stream.Stream;

/** How a constant is written in files, forms, addresses and rows: {@code JOINT_COMMITTEE} is {@code joint-committee}. */
public final class Code {

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
        return Stream.of(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("one of " + all(type) + " is expected, not '" + text + "'"));
    }

    /** "[full, discuss-only, none]", for a complaint. */
    static String all(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Code::of).toList().toString();
    }
}
