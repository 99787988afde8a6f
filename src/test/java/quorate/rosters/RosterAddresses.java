package quorate.rosters;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import quorate.clocks.Clocks;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** A list of Anytown's staff, given by its secretary and not entered. */
class RosterAddresses implements AddressExamples {

    private final String here;

    RosterAddresses(Rosters rosters, Register register, Clocks clocks) throws Exception {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var text = "Name,Post,Home address\r\nGrace Lin,Chief finance officer,1 High Street\r\nNobody,,\r\n";
        var list = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var roster = rosters.receive(ccg, "staff.csv", list, secretary);
        rosters.match(roster, new Roster.Columns(rosters.guess(roster), clocks.today(), true));
        this.here = "/register/rosters/" + roster.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/register/rosters/{id}", List.of(here),
                "/register/rosters/{id}/acceptances", List.of(here + "/acceptances"),
                "/register/rosters/{id}/columns", List.of(here + "/columns"),
                "/register/rosters/{id}/rows.csv", List.of(here + "/rows.csv"));
    }
}
