package quorate.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.contracts.SmallContracts.TEST;
import static quorate.contracts.SmallContracts.filed;
import static quorate.contracts.SmallContracts.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;

/** A register of twenty contracts, ten of them with a fault: all are found in one run, and nothing else is. */
class SeededFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final String ALWAYS = "2014-04-01/";

    static SmallContracts small;
    static PartyId ccg;

    @BeforeAll
    static void a_commissioner_with_twenty_practices() {
        small = new SmallContracts();
        ccg = small.body(Kind.CCG, "NHS Farley CCG", "79Z", SmallContracts.LIFE);
        for (var at = 1; at <= 20; at++) small.practice("Surgery " + at, code(at), ccg);
        // Closed on the last day of March, and nobody ended its contract.
        small.body(Kind.PRACTICE, "Closed Surgery", code(21), Span.parse("2013-04-01/2016-04-01"));
        for (var at = 1; at <= 10; at++) enter(at, at % 3 == 0 ? "apms" : at % 3 == 1 ? "gms" : "pms", whole());
    }

    @AfterAll
    static void close() {
        small.close();
    }

    private static String code(int at) {
        return "Z79%03d".formatted(at);
    }

    private static List<Clause> whole() {
        return List.of(
                says(Term.BEGAN, "", "2014-04-01", ALWAYS),
                says(Term.ENDS, "", "2019-03-31", ALWAYS),
                says(Term.SIGNED_COPY, "", "Legal safe", ALWAYS),
                says(Term.LEASE_ENDS, "Riverside Health Centre", "2019-03-31", ALWAYS),
                says(Term.REVIEW, "", "2016-05-10", ALWAYS),
                says(Term.OPT_OUT, "Out-of-hours", "opted out", ALWAYS),
                says(Term.DEDUCTION, "Out-of-hours", "4.75 %", ALWAYS),
                says(Term.PARTNER, "Dr Ruth Amos", "partner", ALWAYS),
                says(Term.PERFORMER, "Ruth Amos", "named", ALWAYS));
    }

    /** What a whole file says, with some of it in the place of what it said. */
    private static List<Clause> with(Clause... others) {
        var clauses = new ArrayList<>(whole());
        for (var other : others) {
            clauses.removeIf(clause -> clause.term() == other.term());
            clauses.add(other);
        }
        return clauses;
    }

    private static Clause told(Term term, Told told) {
        return Clause.of(term, "", told, Span.parse(ALWAYS), "the file");
    }

    private static void enter(int at, String kind, List<Clause> clauses) {
        small.contracts
                .enter(filed(code(at), ccg, kind, "2014-04-01", clauses.toArray(Clause[]::new)), TEST)
                .orThrow();
    }

    @Test
    void ten_faults_are_found_in_one_run_and_none_in_the_ten_contracts_without() {
        enter(11, "gms", with(told(Term.SIGNED_COPY, Told.Nothing.MISSING)));
        enter(12, "pms", with(told(Term.BEGAN, Told.Nothing.MISSING)));
        enter(13, "apms", with(told(Term.ENDS, Told.Nothing.NONE)));
        enter(14, "apms", with(says(Term.ENDS, "", "2016-03-31", ALWAYS), told(Term.LEASE_ENDS, Told.Nothing.NONE)));
        enter(15, "apms", with(says(Term.LEASE_ENDS, "Wharf End", "2029-03-31", ALWAYS)));
        // Moved from PMS to GMS, and the deduction was lost on the way; of the contract that ended nothing is wrong.
        var pms = filed(code(16), ccg, "pms", "2010-04-01", whole().toArray(Clause[]::new));
        small.contracts.enter(pms, TEST).orThrow();
        small.contracts
                .end(pms.id(), Optional.of(LocalDate.of(2014, 4, 1)), Optional.empty(), TEST)
                .orThrow();
        enter(16, "gms", with(told(Term.DEDUCTION, Told.Nothing.NONE)));
        enter(17, "gms", with(says(Term.PARTNER, "Dr Una Hart", "partner", ALWAYS)));
        enter(18, "apms", with(says(Term.DISSOLVED, "", "2016-01-31", ALWAYS)));
        enter(19, "pms", with(says(Term.REVIEW, "", "2016-05-09", ALWAYS)));
        enter(21, "gms", whole());
        enter(20, "gms", whole());
        var second = small.contracts
                .enter(filed(code(20), ccg, "apms", "2014-04-01", whole().toArray(Clause[]::new)), TEST)
                .orThrow();

        assertThat(small.contracts.gaps(DAY, Long.MAX_VALUE).stream()
                        .map(gap -> gap.practice() + " " + gap.rule().id().replace("contracts.gap.", "")))
                .containsExactlyInAnyOrder(
                        "Z79011 copy",
                        "Z79012 undated",
                        "Z79013 end-date",
                        "Z79014 rolled-over",
                        "Z79015 lease",
                        "Z79016 opt-out",
                        "Z79017 partners",
                        "Z79018 dissolved",
                        "Z79019 review",
                        "Z79021 dissolved",
                        // A question, asked of both.
                        "Z79020 two-contracts",
                        "Z79020 two-contracts");
        small.contracts.end(second, Optional.of(DAY), Optional.empty(), TEST).orThrow();
        assertThat(small.contracts.gaps(DAY, Long.MAX_VALUE))
                .noneMatch(gap -> gap.practice().equals("Z79020"));
    }
}
