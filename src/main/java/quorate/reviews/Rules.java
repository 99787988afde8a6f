package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;

/** What binds or is expected of a review, each with its source. What was found in no source is never called required. */
final class Rules {

    private static final LocalDate READ = LocalDate.of(2026, 11, 21);

    private static final Citation HERTFORDSHIRE = source(
            "S46",
            "Hertfordshire and South Midlands executive paper on PMS reviews",
            "businessdocbox.com",
            Evidence.SECONDARY);
    private static final Citation FRAMEWORK = source(
            "S44", "NHS England, review of PMS contracts, February 2014", "gateway 01091", Evidence.PRIMARY_POLICY);
    private static final Citation LONDON =
            source("S50", "South East London PMS review, February 2016", "vdocuments.us", Evidence.SECONDARY);
    private static final Citation TWO_YEARS =
            source("S45", "Pulse, PMS practices face £260m losses", "pulsetoday.co.uk", Evidence.SECONDARY);
    private static final Citation PLANS =
            source("S52", "GPonline, a quarter of CCGs have plans", "gponline.com", Evidence.SECONDARY);
    private static final Citation OWN =
            source("OWN", "Known from practice, not found in a source", "", Evidence.UNSOURCED);

    private Rules() {}

    /** @param sentence what is so @param sources the first of them says how good it is */
    record Rule(String sentence, List<Citation> sources) {}

    static final List<Rule> ALL = List.of(
            new Rule(
                    "A premium is what the baseline holds above what GMS practices get for the same weighted list and"
                            + " apart from it.",
                    List.of(FRAMEWORK)),
            new Rule(
                    "A premium is kept or reinvested only where that follows a joint plan, buys more than core services,"
                            + " lessens inequality, is open to GMS, PMS and APMS practices alike, and makes funding"
                            + " within the area fairer.",
                    List.of(HERTFORDSHIRE, LONDON)),
            new Rule(
                    "In the end practices get the same core price for a weighted patient, and more only for quality or"
                            + " need.",
                    List.of(HERTFORDSHIRE)),
            new Rule(
                    "PMS practices get the same uplift of the core price as GMS practices; a part of the premium pays"
                            + " for it as MPIG does in GMS.",
                    List.of(PLANS)),
            new Rule("Reviews were to be complete by March 2016; London took until October 2017.", List.of(TWO_YEARS)),
            new Rule("What is released stays in general practice of the same commissioner.", List.of(OWN)));

    private static Citation source(String id, String title, String place, Evidence evidence) {
        return new Citation(id, title, place, evidence, READ);
    }
}
