package quorate.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A letter to one person, in plain text.
 *
 * @param key what it is for, such as {@code reminder:…:2016-05-10}; of the same key there is one letter, ever
 * @param to who it is for
 * @param address where to: their e-mail address at work; empty where none is known, and then it is kept and not sent
 * @param subject one line
 * @param text what it says
 * @param about the ids of what it is about, for the thread through them
 */
public record Letter(String key, PartyId to, String address, String subject, String text, List<UUID> about) {

    public Letter {
        about = List.copyOf(about);
        subject = subject.replaceAll("\\s+", " ").strip();
        address = address.strip();
    }

    UUID id() {
        return Fresh.idOf("letter", key);
    }

    /** What it is for, without for whom. */
    String purpose() {
        var colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    private List<UUID> touches() {
        var all = new ArrayList<>(List.of(id(), to.value()));
        all.addAll(about);
        return List.copyOf(all);
    }

    /** A letter was written and waits to be sent. */
    record Kept(Letter letter, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return letter.touches();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("purpose", letter.purpose());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("address", letter.address(), "subject", letter.subject());
        }
    }

    /** The mail server took it, or refused it for good. @param state where it stands now */
    record Settled(Letter letter, Delivery.State state) implements Happening {
        @Override
        public List<UUID> about() {
            return letter.touches();
        }

        @Override
        public Actor by() {
            return new Actor.Process("letters");
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("purpose", letter.purpose(), "state", state.toString());
        }
    }

    /** The administrator looked at a letter that did not get through, and has it sent once more. */
    record Resent(Letter letter, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return letter.touches();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("purpose", letter.purpose());
        }
    }
}
