package quorate.schemes;

import java.util.List;
import java.util.Map;
import quorate.stories.AddressExamples;

/** The global sum, tried, and that of Mill Lane. */
class SchemeAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/schemes/{id:[a-z0-9-]+}",
                List.of("/schemes/gms-global-sum", "/schemes/prescribing-quality-2015"),
                "/schemes/{id:[a-z0-9-]+}/try",
                List.of(
                        "/schemes/gms-global-sum/try",
                        "/schemes/bolton-quality-contract/try?ask=yes&weighted-list=0&core-funding=1"
                                + "&mandatory-met=yes&others-met=no"),
                StatementPages.PRACTICE,
                List.of("/schemes/practices/Z90001"));
    }
}
