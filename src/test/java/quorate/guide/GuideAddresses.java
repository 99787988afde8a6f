package quorate.guide;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** A committee of the fictional world, its commissioner, and one of the ten questions. */
class GuideAddresses implements AddressExamples {

    private static final String CCG = "commissioner=" + Fresh.idOf("fictional world", "anytown-ccg");
    private static final String PCCC = "/what-may-it-do/" + Fresh.idOf("fictional world", "anytown-pccc");

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.ofEntries(
                Map.entry(
                        "/who-deals-with-this",
                        List.of("/who-deals-with-this", "/who-deals-with-this?" + CCG + "&on=2016-05-10")),
                Map.entry("/who-deals-with-this.csv", List.of("/who-deals-with-this.csv?" + CCG + "&on=2016-05-10")),
                Map.entry("/who-deals-with-this.xlsx", List.of("/who-deals-with-this.xlsx?" + CCG + "&on=2016-05-10")),
                Map.entry(
                        "/who-deals-with-this/concerns",
                        List.of("/who-deals-with-this/concerns?" + CCG + "&on=2016-05-10")),
                Map.entry(
                        "/who-deals-with-this/concerns.csv",
                        List.of("/who-deals-with-this/concerns.csv?" + CCG + "&on=2016-05-10")),
                Map.entry(
                        "/who-deals-with-this/concerns.xlsx",
                        List.of("/who-deals-with-this/concerns.xlsx?" + CCG + "&on=2016-05-10")),
                Map.entry("/what-may-it-do/{body}", List.of(PCCC + "?on=2016-05-10")),
                Map.entry("/what-may-it-do/{body}/csv", List.of(PCCC + "/csv?on=2016-05-10")),
                Map.entry("/what-may-it-do/{body}/xlsx", List.of(PCCC + "/xlsx?on=2016-05-10")),
                Map.entry(
                        "/how-to-decide",
                        List.of(
                                "/how-to-decide",
                                "/how-to-decide?act=fn.pay.discretionary&day=2016-05-10&fact-value=40000&" + CCG)),
                Map.entry("/ten-questions/{key}", List.of("/ten-questions/double-delegation")));
    }
}
