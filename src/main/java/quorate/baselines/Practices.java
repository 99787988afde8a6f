package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;

/** Which practices a commissioner has, by code. */
@Component
class Practices {

    private final Register register;
    private final Clocks clocks;

    Practices(Register register, Clocks clocks) {
        this.register = register;
        this.clocks = clocks;
    }

    /** Those of a year: on its first day, or since. */
    Map<String, Party> in(PartyId commissioner, Year year) {
        var today = clocks.today();
        return on(
                commissioner,
                year.has(YearMonth.from(today)) ? List.of(year.firstDay(), today) : List.of(year.firstDay()));
    }

    Map<String, Party> on(PartyId commissioner, LocalDate day) {
        return on(commissioner, List.of(day));
    }

    private Map<String, Party> on(PartyId commissioner, List<LocalDate> days) {
        var found = new LinkedHashMap<String, Party>();
        days.stream()
                .flatMap(day -> listOn(commissioner, day))
                .forEach(party -> found.put(party.code().orElseThrow(), party));
        return found;
    }

    private Stream<Party> listOn(PartyId commissioner, LocalDate day) {
        var view = register.on(day);
        return view.linksTo(commissioner, Tie.COMMISSIONED_BY).stream()
                .flatMap(link -> view.find(link.from()).stream())
                .filter(party -> party.kind() == Kind.PRACTICE && party.code().isPresent());
    }
}
