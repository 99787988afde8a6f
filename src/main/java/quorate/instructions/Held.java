package quorate.instructions;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.payments.Notices;
import quorate.web.Words;

/** Tells a practice what it is not paid for now, and why. */
@Component
class Held implements Notices {

    private final ObjectProvider<Holds> holds;
    private final Clocks clocks;

    Held(ObjectProvider<Holds> holds, Clocks clocks) {
        this.holds = holds;
        this.clocks = clocks;
    }

    @Override
    public List<String> to(PartyId practice) {
        return holds.stream()
                .flatMap(each -> each.on(clocks.today()).stream())
                .filter(hold -> hold.practice().equals(practice))
                .map(hold -> "Not paid for now. "
                        + hold.stream()
                                .map(stream -> Words.sentence(stream.replace('-', ' ')) + ". ")
                                .orElse("")
                        + hold.sentence())
                .toList();
    }
}
