package quorate.files;

import java.time.Instant;
import java.util.UUID;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/**
 * Somebody opened a file.
 *
 * @param because the meeting or the matter for which they were let in
 */
public record Opening(FileId file, PartyId who, UUID because, Instant at) {}
