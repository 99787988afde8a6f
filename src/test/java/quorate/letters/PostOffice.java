package quorate.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real SMTP server on this machine, small, that can be told to be difficult. */
public final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile String toRecipients = "250 OK";
    private volatile boolean hangsUpAfterData;

    public PostOffice() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every mail it took, as it came over the wire. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    /** What it answers to whoever a mail is for, such as {@code 451 Later}. */
    void answersRecipients(String answer) {
        toRecipients = answer;
    }

    void hangsUpAfterData(boolean does) {
        hangsUpAfterData = does;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> converse(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            say(guest, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                switch (word) {
                    case "RCPT" -> say(guest, toRecipients);
                    case "DATA" -> {
                        say(guest, "354 go on");
                        var mail = mail(in);
                        mails.add(mail);
                        if (hangsUpAfterData) return;
                        say(guest, "250 taken");
                    }
                    case "QUIT" -> {
                        say(guest, "221 bye");
                        return;
                    }
                    default -> say(guest, "250 OK");
                }
            }
        } catch (IOException gone) {
            // The guest went away, as guests do.
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) lines.add(line);
        return String.join("\n", lines);
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
