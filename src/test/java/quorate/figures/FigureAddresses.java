package quorate.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.stories.AddressExamples;

/** Two years of payments to practices of the cast, and the pages of one of them and of its commissioner. */
class FigureAddresses implements AddressExamples {

    FigureAddresses(Taking taking) throws IOException, Unreadable {
        for (var year : List.of(2015, 2016)) {
            var drawn = Drawn.of("payments", year);
            for (var at = 1; at <= 5; at++) drawn.paid("Z9000" + at, at + "000" + year + ".50", at + "200");
            var name = "nhspaymentsgp-" + (year - 2000) + "-" + (year - 1999) + ".csv";
            var bytes = drawn.text().getBytes(StandardCharsets.UTF_8);
            taking.load(
                    RawFile.read(name, new ByteArrayInputStream(bytes)),
                    null,
                    new Actor.Process("test of figures"),
                    progress -> {});
        }
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var body = "/figures/{code:[A-Za-z0-9]{3,9}}";
        return Map.of(
                body,
                List.of("/figures/Z90001", "/figures/Z90001?measure=payments.total"),
                body + "/list.csv",
                List.of("/figures/Z90001/list.csv"),
                body + "/list.xlsx",
                List.of("/figures/Z90001/list.xlsx"),
                body + "/practices",
                List.of("/figures/Z9A/practices?on=2017-05-10"),
                body + "/practices.csv",
                List.of("/figures/Z9A/practices.csv?on=2017-05-10"),
                body + "/practices.xlsx",
                List.of("/figures/Z9A/practices.xlsx?on=2017-05-10"));
    }
}
