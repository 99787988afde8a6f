package quorate.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.register.Kind;
import quorate.web.Choice;
import quorate.web.Typed;

/** The parts of a joint arrangement. */
final class JointParts {

    static final List<Choice> BASES = List.of(
            Choice.of("13Z", "Section 13Z(4)").hint("NHS England’s functions, by NHS England and one other body"),
            Choice.of("14Z3", "Section 14Z3(2A)").hint("CCGs’ own functions, by a joint committee of those CCGs"),
            Choice.of("14Z9", "Section 14Z9").hint("CCGs’ functions, by NHS England and one or more CCGs"),
            Choice.of("65Z6", "Section 65Z6").hint("Integrated care boards and others, from 1 July 2022"));

    static final List<Choice> POOLED = List.of(
            Choice.of("no", "No pooled fund is kept; each keeps its budget"),
            Choice.of("yes", "A pooled fund is kept"));

    static final List<Choice> ONWARD = List.of(
            Choice.of("no", "What is exercised together is not passed on to anybody else"),
            Choice.of("yes", "It may be passed on"));

    private JointParts() {}

    /** Who agrees, and on what section. */
    record Parties() implements Part {
        @Override
        public String heading() {
            return "Who agrees, and on what basis?";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            return Typed.prefilled(Map.of(
                    "parties",
                    String.join(
                            "\n",
                            now.words("parties").stream().map(around::nameOf).toList()),
                    "basis",
                    now.text("basis")));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var parties = Part.bodies(
                    typed,
                    "parties",
                    "Enter the bodies that agree, one on each line",
                    around,
                    Kind.NHS_ENGLAND,
                    Kind.CCG,
                    Kind.ICB);
            var basis = Part.one(typed, "basis", "Select the section it rests on", BASES);
            return now.with(Map.of("parties", parties, "basis", basis));
        }

        @Override
        public String done() {
            return "Parties or basis changed";
        }
    }

    /** Whether money is pooled, and whether anything may be passed on. */
    record Pool() implements Part {
        @Override
        public String heading() {
            return "Money, and passing on";
        }

        @Override
        public Typed open(Content now, Typed asked, Around around) {
            return Typed.prefilled(new HashMap<>(now.answers()));
        }

        @Override
        public Content change(Content now, Typed typed, Around around) {
            var pooled = Part.one(typed, "pooled", "Select whether a pooled fund is kept", POOLED);
            var words = typed.optionalText("pooled-words", 1000);
            if (pooled.equals("yes") && words.isEmpty()) {
                typed.fault("pooled-words", "Say who hosts the fund, and what is paid into it");
            }
            var onward = Part.one(typed, "onward", "Select whether it may be passed on", ONWARD);
            return now.answering(Map.of("pooled", pooled, "pooled-words", words, "onward", onward));
        }

        @Override
        public String done() {
            return "Money or passing on changed";
        }
    }
}
