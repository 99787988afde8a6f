package quorate.journal;

/** The chapters of a thread, from what somebody stands to gain to what came of a decision. */
enum Chapter {
    INTEREST("Interest", "What somebody stands to gain, as they declared it", "Interest\\..*|Alarm\\..*|Subject\\..*"),
    QUESTION("Question", "What is to be decided, and about whom", "Matter\\..*"),
    AGENDA(
            "Agenda",
            "When a committee was to deal with it, and on which papers",
            "Meeting\\.(Convened|Moved|Cancelled|AgendaChanged|NoticeGiven)"),
    RULING("Ruling", "What the chair ruled about somebody’s interest", "Ruling\\..*"),
    /** In older chains a fact of a meeting is filed under its own name: {@code Arrived}, {@code Agreed}. */
    OUTCOME("Outcome", "What happened at the meeting", "Meeting\\..*|[A-Za-z]+"),
    DECISION("Decision", "What was decided, and by what power", "Decision\\..*"),
    EFFECT("Effect", "What came of it", "Instrument\\..*|Link\\..*|Party\\..*|Reorganisation\\..*"),
    RECORD("Record", "Minutes approved, and what the public may read", "MinuteBook\\..*|Publication\\..*|Step\\..*"),
    OTHER("Besides", "Whatever else was remembered of it", ".*");

    private final String words;
    private final String about;
    private final String kinds;

    Chapter(String words, String about, String kinds) {
        this.words = words;
        this.about = about;
        this.kinds = kinds;
    }

    static Chapter of(Entry entry) {
        for (var chapter : values()) if (entry.kind().matches(chapter.kinds)) return chapter;
        return OTHER;
    }

    /** What a newcomer finds under it, in a line. */
    String about() {
        return about;
    }

    @Override
    public String toString() {
        return words;
    }
}
