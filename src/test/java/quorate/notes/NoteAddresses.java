package quorate.notes;

import java.util.List;
import java.util.Map;
import quorate.stories.AddressExamples;

/** A note that nobody wrote; the papers to write on are among the addresses of meetings. */
class NoteAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var nothing = "00000000-0000-0000-0000-00000000beef";
        return Map.of("/my-notes/{note}/removals", List.of("/my-notes/" + nothing + "/removals"));
    }
}
