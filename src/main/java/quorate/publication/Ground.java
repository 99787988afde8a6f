package quorate.publication;

/** Why something is withdrawn from the public. */
public enum Ground {
    PERSONAL_DATA("It held personal data that should not have been published"),
    CONFIDENTIAL("It held confidential information"),
    ERROR("It was published in error"),
    ORDERED("A court or a regulator required it");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
