package quorate.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.schemes.Definition.About;
import quorate.schemes.Exact;

/** What stands against paying a network, or a practice by the figure of its network, because of who is in it. */
record InNetworks(Round now, Optional<Round> before) {

    List<Finding> findings(Payee payee) {
        var found = new ArrayList<Finding>();
        now.groups()
                .against(payee.code())
                .forEach(each -> found.add(finding(each.rule(), payee, each.sentence(), each.remedy())));
        account(payee).ifPresent(found::add);
        now.groups().behind(payee.code()).forEach(member -> found.addAll(withoutPatients(payee, member)));
        return found;
    }

    private static Finding finding(String rule, Payee payee, String sentence, String remedy) {
        return new Finding(rule, payee.code(), payee.name(), sentence, remedy, true);
    }

    /** One that is paid into another account than before: whoever approves has to hear it from the network itself. */
    private Optional<Finding> account(Payee payee) {
        var old = before.flatMap(round -> round.groups().find(payee.code()));
        return now.groups()
                .find(payee.code())
                .filter(network -> old.filter(it -> !it.account().equals(network.account()))
                        .isPresent())
                .map(network -> finding(
                        "payments.account",
                        payee,
                        payee.name() + " is paid into " + network.account() + ", and was for the period before into "
                                + old.orElseThrow().account() + ".",
                        "Ask the network itself, by a number that you knew before, and not whoever sent the news."));
    }

    /** A member without patients adds nothing to the sum, and nobody would notice. */
    private List<Finding> withoutPatients(Payee payee, String member) {
        var counts = now.counts(member);
        return now.scheme().wanted().stream()
                .filter(wanted -> wanted.about() == About.MEMBERS)
                .filter(wanted -> Optional.ofNullable(counts.get(wanted.id()))
                        .filter(number -> number.compareTo(Exact.ZERO) <= 0)
                        .isPresent())
                .map(wanted -> finding(
                        "payments.patients",
                        payee,
                        "“" + wanted.title() + "” of " + member + ", a member of " + payee.name() + ", is read as "
                                + wanted.shown(Exact.ZERO) + ".",
                        "Ask for its list again, or end its membership in the register."))
                .toList();
    }
}
