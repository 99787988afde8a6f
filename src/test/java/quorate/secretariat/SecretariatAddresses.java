package quorate.secretariat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** The merger's way to the meeting of 10 May 2016, in which Dr Ruth Amos is conflicted, and an action about it. */
class SecretariatAddresses implements AddressExamples {

    static final PartyId COMMITTEE = new PartyId(Fresh.idOf("fictional world", "anytown-pccc"));
    static final MeetingId MEETING =
            new MeetingId(Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00"));
    static final UUID ITEM = Fresh.idOf("fictional world", "item", "merger");
    private static final PartyId FIONA = new PartyId(Fresh.idOf("fictional world", "fiona-kerr"));

    private final long action;

    SecretariatAddresses(Committees committees, Clocks clocks) {
        var taken = new Fact.ActionTaken(ITEM, FIONA, "Write to both practices", Optional.empty());
        this.action = committees
                .note(MEETING, taken, clocks.now(), Fresh.idOf("addresses", "action of the secretariat"), FIONA)
                .orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of("", "/updates")) {
            examples.put("/actions/{meeting}/{entry}" + page, List.of("/actions/" + MEETING + "/" + action + page));
        }
        for (var page : List.of("/actions/paper", "/actions/paper.pdf", "/actions/paper/items", "/cycle", "/cycles")) {
            examples.put("/committees/{id}" + page, List.of("/committees/" + COMMITTEE + page));
        }
        for (var page : List.of("/cycle", "/cycle/csv", "/front-sheets")) {
            examples.put("/meetings/{id}" + page, List.of("/meetings/" + MEETING + page));
        }
        for (var page : List.of(
                "/cycle",
                "/stages",
                "/withdrawals",
                "/front-sheet",
                "/front-sheet.pdf",
                "/front-sheet/answers",
                "/front-sheet/papers")) {
            examples.put(
                    "/meetings/{id}/items/{item}" + page, List.of("/meetings/" + MEETING + "/items/" + ITEM + page));
        }
        return examples;
    }
}
