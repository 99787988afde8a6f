package quorate.figures;

import java.util.regex.Pattern;
import quorate.kernel.Code;

/** What a row is about, and what its codes look like. */
enum Body {
    PRACTICE("[A-Z]\\d{5}", "a letter and five digits, such as A81001"),
    /** A surgery of a practice that has others: the code of the practice and three digits. */
    BRANCH("[A-Z]\\d{8}", "a letter and eight digits, such as A81004001"),
    NETWORK("U\\d{0,5}", "U and five digits, such as U89141"),
    CCG("\\d{2}[A-Z]", "two digits and a letter, such as 00L"),
    SUB_ICB("\\d{2}[A-Z]|[A-Z]\\d[A-Z]\\d[A-Z]", "three characters such as 00L, or five such as U2G6B"),
    ICB("Q[A-Z0-9]{2}|[A-Z]\\d[A-Z]\\d[A-Z]", "three characters such as QHM, or five such as D7T5G"),
    REGION("[A-Z]\\d{2}", "a letter and two digits, such as Y56"),
    /** A clinical commissioning group under the code of the Office for National Statistics. */
    CCG_ONS("E38\\d{6}", "E38 and six digits, such as E38000130"),
    /** A QOF indicator, which is no body but has figures of its own. */
    INDICATOR("[A-Z]+\\d{3}", "letters and three digits, such as AF001"),
    NATION("E92000001|ENG", "E92000001");

    private final Pattern codes;
    final String looks;

    Body(String codes, String looks) {
        this.codes = Pattern.compile(codes);
        this.looks = looks;
    }

    boolean isCode(String text) {
        return codes.matcher(text).matches();
    }

    /** "practice", "sub-icb", as figures have it. */
    String word() {
        return Code.of(this);
    }

    static Body parse(String word) {
        return Code.parse(Body.class, word);
    }
}
