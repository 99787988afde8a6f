package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * A procurement as it was opened, from a matter that somebody had decided.
 *
 * @param matter that it should be done at all
 * @param act of that matter, by which the award is decided as well
 * @param classification its number in the Common Procurement Vocabulary
 */
record Procedure(
        UUID id,
        PartyId commissioner,
        MatterId matter,
        String act,
        String title,
        String description,
        String classification,
        LocalDate opened,
        PartyId by) {

    String page() {
        return "/procurements/" + id;
    }

    /** The identifier of the process in its notices. Whoever publishes data gets a prefix of their own from the standard. */
    String process() {
        return "ocds-unregistered-" + id;
    }

    private List<UUID> threads() {
        return List.of(id, commissioner.value(), matter.value());
    }

    /** A procurement was opened. */
    record Opened(Procedure procurement, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return procurement.threads();
        }

        @Override
        public List<UUID> because() {
            return List.of(procurement.matter().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "act", procurement.act(), "opened", procurement.opened().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("title", procurement.title());
        }
    }

    /** Something was done in it. */
    record Stepped(Procedure procurement, Step step, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return procurement.threads();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", Code.of(step.what()), "day", step.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("item", step.item(), "words", step.words());
        }
    }

    /** One of its notices was made. */
    record Published(Procedure procurement, Issued issued, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return procurement.threads();
        }

        @Override
        public List<UUID> because() {
            return List.of(issued.step());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("notice", issued.notice());
        }
    }
}
