package quorate.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.stories.AddressExamples;

/** A notice of Anytown's, with its data. */
class NoticeDataAddresses implements AddressExamples {

    private static final String PROCUREMENT = "anytown-ccg/procurements/evening-service";

    NoticeDataAddresses(Clocks clocks, ApplicationEventPublisher events) {
        clocks.write(number -> {
            events.publishEvent(new Release(
                    PROCUREMENT + "/1-contract-notice",
                    "notice",
                    "Contract notice: evening service",
                    new PartyId(Fresh.idOf("fictional world", "anytown-ccg")),
                    LocalDate.of(2016, 4, 12),
                    "<p>Bids are asked for.</p><pre>{\"ocid\": \"evening\", \"id\": \"1\", \"date\": \"2016-04-12T09:00:00Z\"}</pre>",
                    Fresh.idOf("addresses", PROCUREMENT),
                    null));
            return number;
        });
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var address = "/public/" + PROCUREMENT;
        return Map.of(
                NoticeDataPages.PROCUREMENT + "/{notice:[a-z0-9-]{1,80}}.json",
                        List.of(address + "/1-contract-notice.json"),
                NoticeDataPages.PROCUREMENT + ".json", List.of(address + ".json"));
    }
}
