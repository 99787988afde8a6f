package quorate.bench;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools DMN: the table as a decision table, hit policy "any row". */
final class DmnPeer implements Peer {

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnPeer(List<Row> rows) {
        Resource table = ResourceFactory.newReaderResource(new StringReader(table(rows)), "UTF-8");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(table))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors())
            throw new IllegalStateException(model.getMessages().toString());
    }

    @Override
    public boolean decides(String act, String level, LocalDate day) {
        var context = runtime.newContext();
        context.set("act", act);
        context.set("level", level);
        context.set("day", Peer.number(day));
        var result = runtime.evaluateAll(model, context)
                .getDecisionResultByName("decides")
                .getResult();
        return Boolean.TRUE.equals(result);
    }

    private static String table(List<Row> rows) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" namespace="quorate">
                <inputData id="i1" name="act"><variable name="act" typeRef="string"/></inputData>
                <inputData id="i2" name="level"><variable name="level" typeRef="string"/></inputData>
                <inputData id="i3" name="day"><variable name="day" typeRef="number"/></inputData>
                <decision id="d" name="decides"><variable name="decides" typeRef="boolean"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i3"/></informationRequirement>
                <decisionTable id="dt" hitPolicy="FIRST">
                <input id="c1"><inputExpression id="e1" typeRef="string"><text>act</text></inputExpression></input>
                <input id="c2"><inputExpression id="e2" typeRef="string"><text>level</text></inputExpression></input>
                <input id="c3"><inputExpression id="e3" typeRef="number"><text>day</text></inputExpression></input>
                <output id="o1" typeRef="boolean"/>
                """);
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            xml.append("<rule id=\"r_%d\">".formatted(at))
                    .append(entry("a" + at, "\"" + row.act() + "\""))
                    .append(entry("l" + at, "\"" + row.level() + "\""))
                    .append(entry("d" + at, "[" + Peer.number(row.from()) + ".." + Peer.number(row.until()) + ")"))
                    .append("<outputEntry id=\"x%d\"><text>true</text></outputEntry></rule>\n".formatted(at));
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String entry(String id, String text) {
        return "<inputEntry id=\"" + id + "\"><text>" + text + "</text></inputEntry>";
    }
}
