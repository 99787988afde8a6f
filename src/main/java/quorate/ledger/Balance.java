package quorate.ledger;

import java.util.UUID;
import quorate.kernel.Money;

/**
 * What is in an account.
 *
 * @param id of the account
 * @param money all that is there on the day
 * @param thisYear what of it came in the financial year of the day
 */
public record Balance(UUID id, Account account, Money money, Money thisYear) {}
