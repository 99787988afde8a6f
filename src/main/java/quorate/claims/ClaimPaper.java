package quorate.claims;

import java.time.LocalDate;
import quorate.kernel.FileId;
import quorate.kernel.PartyId;

/** A file beside a claim. @param kind which of the evidence it is; empty for something else @param name as it was sent */
record ClaimPaper(FileId file, String kind, String name, LocalDate day, PartyId by) {}
