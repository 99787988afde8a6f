package quorate.payments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quorate.kernel.Objection;
import quorate.schemes.Statement;
import quorate.web.Words;

/** What cannot be paid to a practice, or not yet: who may not take part, and lines that are due and cannot be worked out. */
record Waiting(Instalments parts, Payee payee, Statement statement) {

    private static final Predicate<Objection> JOINING =
            objection -> objection.rule().startsWith("schemes.join.");

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        of(
                        "payments.contract",
                        statement.listObjections().stream().filter(JOINING).toList(),
                        "")
                .ifPresent(found::add);
        unread().ifPresent(found::add);
        if (isAfterItsContract()) {
            found.add(new Finding(
                    "payments.part",
                    payee.code(),
                    payee.name(),
                    "The contract of " + payee.name() + " ended on "
                            + Words.day(payee.held().lastDay().orElseThrow()) + ", and a part for "
                            + Words.span(parts.days()) + " is due to it.",
                    "Leave the practice out; or release it, and say why it is owed more than the months it was there.",
                    true));
        }
        return found;
    }

    private Optional<Finding> unread() {
        var waiting = parts.waiting(statement);
        var missing = !parts.scheme().isInParts() || parts.scheme().joining().together()
                ? statement.listObjections()
                : waiting.stream()
                        .flatMap(line -> line.objections().stream())
                        .distinct()
                        .toList();
        var words = parts.scheme().isInParts()
                ? waiting.stream()
                        .map(line -> "“" + line.payment().title() + "”")
                        .collect(Collectors.joining(", ", "", waiting.size() == 1 ? " waits: " : " wait: "))
                : "";
        return of("payments.reading", missing.stream().filter(JOINING.negate()).toList(), words);
    }

    private Optional<Finding> of(String rule, Collection<Objection> objections, String before) {
        if (objections.isEmpty()) return Optional.empty();
        return Optional.of(new Finding(
                rule,
                payee.code(),
                payee.name(),
                before + objections.stream().map(Objection::sentence).collect(Collectors.joining(" ")),
                objections.stream().map(Objection::remedy).distinct().collect(Collectors.joining(" ")),
                !parts.paid(statement).isEmpty()));
    }

    private boolean isAfterItsContract() {
        return parts.scheme().isInParts()
                && parts.days().overlaps(parts.over())
                && !payee.held().overlaps(parts.days())
                && payee.held().until() != null
                && parts.of(statement).filter(it -> it.pence() > 0).isPresent();
    }
}
