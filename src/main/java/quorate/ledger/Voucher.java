package quorate.ledger;

import java.util.UUID;
import quorate.kernel.Actor;

/** What postings that are made together have in common. @param id the same twice is one voucher */
public record Voucher(UUID id, Books books, Warrant warrant, Actor by) {}
