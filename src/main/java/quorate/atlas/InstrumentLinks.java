package quorate.atlas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.register.Elsewhere;
import quorate.register.Party;
import quorate.web.Crumb;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Words;

/** From a body's page to the instruments that speak of it. */
@Component
class InstrumentLinks implements Elsewhere {

    private final Authority authority;

    InstrumentLinks(Authority authority) {
        this.authority = authority;
    }

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        var count = authority.instruments(on.known()).about(body.id()).stream()
                .filter(instrument -> instrument.span().holdsOn(on.day()))
                .count();
        if (count == 0) return List.of();
        return List.of(Crumb.of(
                "What it may decide: " + Words.count(count, "instrument", "instruments") + " on this day",
                "/instruments?q=" + URLEncoder.encode(body.name(), StandardCharsets.UTF_8)
                        + on.query().replace('?', '&')));
    }
}
