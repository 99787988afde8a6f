package quorate.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server, as the settings name it: {@code QUORATE_SMTP_HOST}, {@code _PORT}, {@code _SECURITY}, {@code _USER}, {@code
 * _PASSWORD} and {@code _FROM}. Without a host nothing is sent, and that is no fault.
 */
@Component
class Smtp {

    private static final int PATIENCE_MILLIS = 10_000;

    final String host;
    final String user;
    final String password;
    final String from;
    private final String port;
    private final String security;

    Smtp(
            @Value("${quorate.smtp.host:}") String host,
            @Value("${quorate.smtp.port:}") String port,
            @Value("${quorate.smtp.security:starttls}") String security,
            @Value("${quorate.smtp.user:}") String user,
            @Value("${quorate.smtp.password:}") String password,
            @Value("${quorate.smtp.from:}") String from) {
        this.host = host.strip();
        this.port = port.strip();
        this.security = security.strip();
        this.user = user.strip();
        this.password = password;
        this.from = from.strip();
    }

    /** Why nothing can be sent, in sentences for the administrator; empty when it can. */
    List<String> faults() {
        if (host.isEmpty()) return List.of("No mail server is set: name it in QUORATE_SMTP_HOST and start again.");
        var faults = new ArrayList<String>();
        if (from.isEmpty()) faults.add("QUORATE_SMTP_FROM is missing: the address from which letters come.");
        else if (find(from).isEmpty()) faults.add("QUORATE_SMTP_FROM is no e-mail address: " + from + ".");
        if (!List.of("none", "starttls", "tls").contains(security))
            faults.add("QUORATE_SMTP_SECURITY must be none, starttls or tls, and is: " + security + ".");
        if (!port.isEmpty() && !port.matches("\\d{1,5}"))
            faults.add("QUORATE_SMTP_PORT must be a number, and is: " + port + ".");
        if (!user.isEmpty() && security.equals("none") && !isHere())
            faults.add("QUORATE_SMTP_SECURITY is none: a password is not sent over the network in the clear.");
        return faults;
    }

    private boolean isHere() {
        return host.equals("localhost") || host.startsWith("127.");
    }

    int port() {
        if (!port.isEmpty()) return Integer.parseInt(port);
        return security.equals("tls") ? 465 : security.equals("starttls") ? 587 : 25;
    }

    Properties properties() {
        var all = new Properties();
        all.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        all.put("mail.smtp.timeout", PATIENCE_MILLIS);
        all.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        all.put("mail.smtp.auth", !user.isEmpty());
        all.put("mail.smtp.starttls.enable", security.equals("starttls"));
        all.put("mail.smtp.starttls.required", security.equals("starttls"));
        all.put("mail.smtp.ssl.enable", security.equals("tls"));
        all.put("mail.smtp.ssl.checkserveridentity", true);
        return all;
    }

    /** The address, if it is one of one mailbox and holds nothing that could be taken for another header. */
    static Optional<InternetAddress> find(String text) {
        try {
            var address = new InternetAddress(text, true);
            return text.matches("[^\\s<>,;\"]+@[^\\s<>,;\"]+\\.[^\\s<>,;\"]+")
                            || text.matches("[^\\s<>,;\"]+@localhost")
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (AddressException notAnAddress) {
            return Optional.empty();
        }
    }
}
