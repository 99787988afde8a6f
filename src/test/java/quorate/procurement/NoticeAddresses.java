package quorate.procurement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.stories.AddressExamples;

/** A call for bids, and the award that came of it. */
class NoticeAddresses implements AddressExamples {

    private final NoticeStore store;

    NoticeAddresses(NoticeFiles files, NoticeStore store) throws IOException, Unreadable {
        this.store = store;
        var text = Notices.TENDER + "\n" + Notices.AWARD + "\n";
        var raw = RawFile.read("notices.ndjson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        files.load(raw, null, new Actor.Process("test of notices"), progress -> {});
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/notices/{id}",
                store.process(Notices.PROCESS).stream().map(Notice::path).toList());
    }
}
