package quorate.letters;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import quorate.web.Calendar;

/** Hands one letter to the mail server, once, and says what came of it. */
@Component
class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int REFUSED_FOR_GOOD = 500;

    private final Smtp smtp;

    Carrier(Smtp smtp) {
        this.smtp = smtp;
    }

    /** What came of handing it over. @param says what the server said */
    record Outcome(Delivery.State state, String says) {}

    Outcome carry(LetterStore.Row row, Instant at) {
        var faults = smtp.faults();
        if (!faults.isEmpty()) return new Outcome(Delivery.State.PUT_OFF, String.join(" ", faults));
        var address = Smtp.find(row.letter().address());
        if (address.isEmpty())
            return new Outcome(
                    Delivery.State.NOT_SENT,
                    row.letter().address().isEmpty()
                            ? "No e-mail address at work is known for this person."
                            : "What is kept as their e-mail address is none.");
        var session = Session.getInstance(smtp.properties());
        try {
            return carry(session.getTransport("smtp"), message(session, row, at), address.get());
        } catch (MessagingException e) {
            return new Outcome(Delivery.State.NOT_SENT, "The letter could not be written: " + said(e));
        }
    }

    private Outcome carry(Transport transport, MimeMessage message, InternetAddress to) {
        try {
            transport.connect(smtp.host, smtp.port(), smtp.user.isEmpty() ? null : smtp.user, smtp.password);
            return hand(transport, message, to);
        } catch (AuthenticationFailedException e) {
            return new Outcome(Delivery.State.PUT_OFF, "The mail server did not accept QUORATE_SMTP_USER.");
        } catch (MessagingException e) {
            return new Outcome(Delivery.State.PUT_OFF, "The mail server does not answer: " + said(e));
        } finally {
            hangUp(transport);
        }
    }

    /** What the server says to "goodbye" changes nothing about the letter, whatever it is. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.debug("The mail server hung up first", alreadyGone);
        }
    }

    private static Outcome hand(Transport transport, MimeMessage message, InternetAddress to) {
        try {
            transport.sendMessage(message, new Address[] {to});
            return new Outcome(Delivery.State.SENT, "");
        } catch (MessagingException e) {
            var code = codeOf(e);
            if (code == 0)
                return new Outcome(
                        Delivery.State.DOUBTFUL, "The connection broke after the letter was on its way: " + said(e));
            return new Outcome(
                    code >= REFUSED_FOR_GOOD ? Delivery.State.NOT_SENT : Delivery.State.PUT_OFF,
                    "The mail server answered: " + said(e));
        }
    }

    /** The server's answer, wherever the library has put it; 0 if it gave none. */
    private static int codeOf(MessagingException e) {
        for (Exception each = e;
                each != null;
                each = each instanceof MessagingException m ? m.getNextException() : null) {
            var code = switch (each) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            if (code > 0) return code;
        }
        return 0;
    }

    private static String said(MessagingException e) {
        var last = e;
        while (last.getNextException() instanceof MessagingException next) last = next;
        var text = String.valueOf(last.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private MimeMessage message(Session session, LetterStore.Row row, Instant at) throws MessagingException {
        var letter = row.letter();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same whenever it is tried, so that a mailbox that has it already can tell.
                setHeader("Message-ID", "<" + letter.id() + "@quorate>");
            }
        };
        message.setFrom(smtp.from);
        message.setRecipients(Message.RecipientType.TO, letter.address());
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (row.invitation().isEmpty()) {
            message.setText(letter.text(), "UTF-8");
            return message;
        }
        var asked = row.invitation().get().to(letter.address(), smtp.from, at);
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var calendar = new MimeBodyPart();
        calendar.setContent(
                new String(Calendar.of(asked), StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + asked.method());
        message.setContent(new MimeMultipart("alternative", text, calendar));
        return message;
    }
}
