package quorate.networks;

import java.time.LocalDate;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Scale;

/**
 * Several practices that work as one: a primary care network, a group of practices or a federation.
 *
 * @param code by which it is paid and its readings are entered
 * @param life the days on which it is there
 * @param through into whose account it is paid; empty where it is its own
 */
public record Network(PartyId id, Scale scale, String code, String name, Span life, Optional<Through> through) {

    /** Somebody whom it named to be paid for it. @param since the first day on which it is so */
    public record Through(PartyId id, String name, LocalDate since) {}

    /** "the account of Chapel Street Practice", or "an account of its own". */
    public String account() {
        return through.map(it -> "the account of " + it.name()).orElse("an account of its own");
    }

    /** "Riverside Primary Care Network (U99001)". */
    public String called() {
        return name + " (" + code + ")";
    }
}
