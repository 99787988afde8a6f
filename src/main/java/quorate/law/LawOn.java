package quorate.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Truth;

/** The law as it stood on one day. Immutable; every answer is a look-up. */
public interface LawOn {

    LocalDate day();

    /** All acts the pack knows, in the order of the functions matrix; what is decided about them depends on the day. */
    List<Act> listActs();

    Optional<Act> findAct(String id);

    /** Who decides the act at the level on this day; empty when the pack has no answer, which is not a "no". */
    Optional<Power> findPower(String act, String level);

    /** The rule, if it was in force on this day. */
    Optional<RuleText> findRule(String id);

    /** Every rule in force on this day, in the order of the pack. */
    List<RuleText> listRules();

    /** All concerns the pack knows, in its order; who must act on them depends on the day. */
    List<Concern> listConcerns();

    /** Who must act on the concern at the level on this day; empty when nobody was at that level. */
    Optional<Concern.Route> findRoute(String concern, String level);

    Optional<Parameter> findParameter(String id);

    /**
     * Whether the day is a bank holiday in England, on which no office counts it as a working day. Unknown in a year whose
     * holidays are not in the pack; a weekend may be asked about, and is no bank holiday.
     */
    Truth isBankHoliday();

    /** The editions of a body of guidance in force on this day, such as {@code coi.v2016}; usually one. */
    List<Edition> listEditions(String family);

    /**
     * An edition of guidance.
     *
     * @param id such as {@code coi.v2016}
     * @param family such as {@code coi}
     * @param values named lists and words of this edition: interest types, treatments offered, refresh months …
     */
    record Edition(
            String id,
            String family,
            String title,
            quorate.kernel.Span span,
            java.util.Map<String, List<String>> values,
            List<quorate.kernel.Citation> sources) {}
}
