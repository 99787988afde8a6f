package quorate.figures;

/** One field that cannot be read. */
final class Fault extends Exception {

    final String field;
    final String value;
    final String remedy;

    Fault(String field, String value, String sentence, String remedy) {
        super(sentence, null, false, false);
        this.field = field;
        this.value = value;
        this.remedy = remedy;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
