package quorate.instructions;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.instructions.Holds.Hold;
import quorate.kernel.PartyId;
import quorate.networks.Network;
import quorate.networks.Networks;
import quorate.payments.Notices;
import quorate.web.Words;

/**
 * Tells a practice what it is not paid for now, and why. That its network waits is told to each of its practices; why the account
 * is stopped is told only to whose account it is.
 */
@Component
class Held implements Notices {

    private final ObjectProvider<Holds> holds;
    private final Networks networks;
    private final Clocks clocks;

    Held(ObjectProvider<Holds> holds, Networks networks, Clocks clocks) {
        this.holds = holds;
        this.networks = networks;
        this.clocks = clocks;
    }

    @Override
    public List<String> to(PartyId practice) {
        var day = clocks.today();
        var all = holds.stream().flatMap(each -> each.on(day).stream()).toList();
        if (all.isEmpty()) return List.of();
        return Stream.concat(
                        all.stream()
                                .filter(hold -> hold.practice().equals(practice))
                                .map(hold -> own(hold, networks.listPaidInto(practice, day))),
                        networks.listOf(practice, day).stream().flatMap(network -> waiting(network, practice, all)))
                .toList();
    }

    private static String of(Hold hold) {
        return "Not paid for now. "
                + hold.stream()
                        .map(stream -> Words.sentence(Words.stream(stream)) + ". ")
                        .orElse("");
    }

    private static String own(Hold hold, List<Network> through) {
        return of(hold)
                + hold.sentence()
                + (through.isEmpty()
                        ? ""
                        : " What is paid into this account for "
                                + Words.list(through.stream().map(Network::name).toList()) + " waits with it.");
    }

    private static Stream<String> waiting(Network network, PartyId practice, List<Hold> all) {
        return network.through().filter(account -> !account.id().equals(practice)).stream()
                .flatMap(account -> all.stream().filter(hold -> hold.practice().equals(account.id())))
                .limit(1)
                .map(hold -> of(hold) + "What " + network.name() + " is paid waits because of the account into which it"
                        + " is paid. It can name another, and its commissioner enters it.");
    }
}
