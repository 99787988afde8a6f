package quorate.notes;

import java.time.Instant;
import java.util.UUID;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * What somebody wrote in the margin of a paper.
 *
 * @param hash of the bytes of the version that was before them
 * @param version of the paper, counted from 1
 * @param place page or heading; may be empty
 * @param passage the words of the paper that it is about; may be empty
 */
record Note(
        UUID id,
        PartyId person,
        MeetingId meeting,
        FileId file,
        String hash,
        String title,
        int version,
        String place,
        String passage,
        String words,
        Instant at) {

    String paper() {
        return "/meetings/" + meeting + "/papers/" + file + "/notes";
    }
}
