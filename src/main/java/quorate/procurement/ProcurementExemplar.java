package quorate.procurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.law.Law;
import quorate.law.RuleText;
import quorate.procurement.RegisterLaw.Due;
import quorate.procurement.RegisterLaw.Route;

/** Answers in an example whether a decision is on the register of procurement decisions, and what it must hold. */
final class ProcurementExemplar implements Exemplar {

    @Override
    public Map<String, List<String>> given() {
        return Map.of();
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        throw new IllegalArgumentException("nothing is given of '" + block + "'");
    }

    @Override
    public List<String> asks() {
        return List.of("procurement-register");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var asked = Entry.of("when", when).only("ask", "day", "act", "route", "begun");
        var law = RegisterLaw.of(scene.get(Law.class));
        var contents = law.on(
                asked.day("day"),
                asked.findOne("route", Route.class),
                Optional.of(asked).filter(it -> it.has("begun")).map(it -> it.day("begun")));
        var told = new LinkedHashMap<String, Object>();
        told.put("on", law.covers(asked.text("act")) ? "yes" : "no");
        told.put("footing", contents.footing());
        told.put("because", contents.because().stream().map(RuleText::id).toList());
        told.put("record", contents.record().stream().map(Due::line).toList());
        told.put("written", contents.written().stream().map(Due::line).toList());
        told.put(
                "sourced",
                contents.written().stream()
                        .filter(due -> due.rule().isSourced())
                        .map(Due::line)
                        .toList());
        return told;
    }
}
