package quorate.parallels;

import java.time.LocalDate;
import quorate.kernel.Money;

/**
 * What another system has for a practice in a month.
 *
 * @param code what it calls the line
 * @param amount less than nothing for what it took back
 */
record Amount(LocalDate month, String practice, String name, String code, Money amount) {}
