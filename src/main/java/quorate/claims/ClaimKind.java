package quorate.claims;

/** What a practice may ask for. Kinds with a reading are limited by the scheme of locum cover, where that holds. */
enum ClaimKind {
    SICKNESS("Locum cover for sickness", "locums", "sickness"),
    PARENTAL_EARLY("Locum cover for parental leave, first two weeks", "locums", "parental-early"),
    PARENTAL_LATE("Locum cover for parental leave, later weeks", "locums", "parental-late"),
    STUDY("Locum cover for study leave or suspension", "locums", "study"),
    PREMISES("Premises: rates, water or clinical waste", "premises", ""),
    WINTER("Winter pressures", "winter", ""),
    SUPPORT("Support to keep a practice going", "support", "");

    /** The scheme whose figures limit what is paid back for a locum. */
    static final String SCHEME = "locum-cover";

    private final String words;
    final String stream;
    final String reading;

    ClaimKind(String words, String stream, String reading) {
        this.words = words;
        this.stream = stream;
        this.reading = reading;
    }

    /** Whether a limit is asked for: what is discretionary has none but the decision. */
    boolean isLimited() {
        return !reading.isEmpty();
    }

    @Override
    public String toString() {
        return words;
    }
}
