package quorate.secretariat;

import quorate.kernel.Code;

/** What the system cannot know of a paper, and asks its author. */
enum Ask {
    PURPOSE("What the committee is asked to do", "In a sentence that the committee could agree to as it stands"),
    MONEY("Money", "What it costs, over which years, and whose budget pays"),
    LMC("View of the LMC", "What the local medical committee said and when, or why it was not asked"),
    INVOLVEMENT("Involvement of patients and the public", "Who was involved, how, and what they said"),
    EQUALITY("Equality impact", "Who gains and who loses by it, and where the assessment is kept"),
    QUALITY("Quality impact", "What it does to safety, effectiveness and experience");

    private final String words;
    private final String hint;

    Ask(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    String code() {
        return Code.of(this);
    }

    String hint() {
        return hint;
    }

    @Override
    public String toString() {
        return words;
    }
}
