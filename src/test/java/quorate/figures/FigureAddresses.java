package quorate.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.AddressExamples;

/** Two years of payments to practices of the cast, and the pages of one of them and of its commissioner. */
class FigureAddresses implements AddressExamples {

    private static final Actor TEST = new Actor.Process("test of figures");
    private static final Span LIFE = Span.parse("2013-04-01/2022-07-01");

    FigureAddresses(Taking taking, Register register) throws IOException, Unreadable {
        // The commissioners of the fictional world have no code.
        var ccg = new PartyId(Fresh.idOf("figures", "79F"));
        if (register.on(LIFE.from()).find(ccg).isEmpty()) {
            var practice = new PartyId(Fresh.idOf("figures", "Z79501"));
            register.admit(ccg, Kind.CCG, "NHS Wharfside CCG", LIFE, Map.of("ods", "79F"), TEST)
                    .orThrow();
            register.admit(practice, Kind.PRACTICE, "Wharfside Surgery", LIFE, Map.of("ods", "Z79501"), TEST)
                    .orThrow();
            register.link(practice, Tie.COMMISSIONED_BY, ccg, LIFE, Map.of(), "entered", TEST)
                    .orThrow();
        }
        for (var year : List.of(2015, 2016)) {
            var drawn = Drawn.of("payments", year);
            drawn.paid("Z79501", "250000.00", "3100");
            for (var at = 1; at <= 5; at++) drawn.paid("Z9000" + at, at + "000" + year + ".50", at + "200");
            var name = "nhspaymentsgp-" + (year - 2000) + "-" + (year - 1999) + ".csv";
            var bytes = drawn.text().getBytes(StandardCharsets.UTF_8);
            taking.load(RawFile.read(name, new ByteArrayInputStream(bytes)), null, TEST, progress -> {});
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
                body + "/similar",
                List.of("/figures/Z90001/similar"),
                body + "/practices",
                List.of("/figures/79F/practices?on=2017-05-10"),
                body + "/practices.csv",
                List.of("/figures/79F/practices.csv?on=2017-05-10"),
                body + "/practices.xlsx",
                List.of("/figures/79F/practices.xlsx?on=2017-05-10"));
    }
}
