package quorate.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers: whose it is, and nothing of what they may do.
 *
 * @param account the id of the account
 * @param version of its password when the session began; a change of password ends the sessions before it
 */
record SignedIn(UUID account, int version, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
