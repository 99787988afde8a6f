package quorate.claims;

import java.time.LocalDate;
import quorate.kernel.PartyId;

/** That a claim is kept private, or no longer. */
record Secrecy(boolean kept, String why, LocalDate day, PartyId by) {}
