package quorate.ledger;

import java.time.Instant;
import java.time.LocalDate;
import quorate.kernel.Actor;

/** A month that was closed. @param month its first day */
public record Closing(LocalDate month, Actor by, Instant at) {}
