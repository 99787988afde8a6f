package quorate.reinvestments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** The review of the other addresses: none of its paths was adopted, so nothing is released yet. */
class ReinvestmentAddresses implements AddressExamples {

    private static final UUID REVIEW = Fresh.idOf("addresses", "review");

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/reviews/" + REVIEW + "/reinvestment";
        return Map.of(
                "/reviews/{review}/reinvestment", List.of(one),
                "/reviews/{review}/reinvestment/book.csv", List.of(one + "/book.csv"));
    }
}
