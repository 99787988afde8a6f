package quorate.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The extended hours scheme as a decision table of Drools: a row for each span of its price, in words of FEEL. */
final class HoursPeer {

    private record Price(int from, int until, String each) {}

    private static final List<Price> PRICES = List.of(
            new Price(20080401, 20090401, "2.95"),
            new Price(20090401, 20110401, "3.01"),
            new Price(20110401, 20190701, "1.90"));

    private final DMNRuntime runtime;
    private final DMNModel model;

    HoursPeer() {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(table()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors())
            throw new IllegalStateException(model.getMessages().toString());
    }

    long pence(int registered, int minutes, LocalDate day) {
        var context = runtime.newContext();
        context.set("registered", registered);
        context.set("minutes", minutes);
        context.set("day", Peer.number(day));
        var owed = runtime.evaluateAll(model, context)
                .getDecisionResultByName("owed")
                .getResult();
        if (!(owed instanceof BigDecimal pounds)) throw new IllegalStateException("The table gives no amount: " + owed);
        return pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String table() {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="h" name="h" namespace="quorate">
                <inputData id="i1" name="registered"><variable name="registered" typeRef="number"/></inputData>
                <inputData id="i2" name="minutes"><variable name="minutes" typeRef="number"/></inputData>
                <inputData id="i3" name="day"><variable name="day" typeRef="number"/></inputData>
                <decision id="d" name="owed"><variable name="owed" typeRef="number"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i3"/></informationRequirement>
                <decisionTable id="dt" hitPolicy="FIRST">
                <input id="c1"><inputExpression id="e1" typeRef="boolean">
                <text>minutes &gt;= registered * 0.03</text></inputExpression></input>
                <input id="c2"><inputExpression id="e2" typeRef="number"><text>day</text></inputExpression></input>
                <output id="o1" typeRef="number"/>
                """);
        for (var price : PRICES) {
            xml.append(row(
                    price.from(),
                    "true",
                    "[" + price.from() + ".." + price.until() + ")",
                    "registered * " + price.each() + " / 4"));
        }
        xml.append(row(0, "-", "-", "0"));
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String row(int id, String open, String day, String owed) {
        return """
                <rule id="r_%1$d"><inputEntry id="a%1$d"><text>%2$s</text></inputEntry>
                <inputEntry id="b%1$d"><text>%3$s</text></inputEntry>
                <outputEntry id="c%1$d"><text>%4$s</text></outputEntry></rule>
                """.formatted(id, open, day, owed);
    }
}
