package quorate.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;

/**
 * One release of open contracting data: what a buyer published on a day about a contracting process.
 *
 * @param process the {@code ocid} of the process, the same in each of its releases
 * @param release the release's own identifier, or its moment where the publisher gave none
 * @param stages its tags in the publisher's words: {@code tender}, {@code award}
 * @param method how suppliers could take part, in the publisher's words; may be empty
 * @param value as published; nothing where none was given or the currency is not pounds
 * @param closes the last day for bids
 * @param classification its number in the Common Procurement Vocabulary; may be empty
 */
record Notice(
        UUID id,
        String process,
        String release,
        Instant at,
        List<String> stages,
        String title,
        String description,
        Named buyer,
        String method,
        Optional<Money> value,
        Optional<LocalDate> closes,
        String classification,
        List<Award> awards) {

    Notice {
        stages = List.copyOf(stages);
        awards = List.copyOf(awards);
    }

    /** Somebody as the release names them. @param id in the publisher's scheme; may be empty, or mean nothing elsewhere */
    record Named(String id, String name) {}

    /**
     * What was awarded to whom.
     *
     * @param begins and {@code ends}: the first and the last day of the contract, where given
     */
    record Award(
            List<Named> suppliers,
            Optional<Money> value,
            Optional<LocalDate> awarded,
            Optional<LocalDate> begins,
            Optional<LocalDate> ends) {

        Award {
            suppliers = List.copyOf(suppliers);
        }
    }

    String path() {
        return "/notices/" + id;
    }

    /** "Awarded" for {@code award}, and so on; a word that the standard does not have as it stands. */
    static String stageWords(String stage) {
        return switch (stage) {
            case "planning" -> "Planned";
            case "planningUpdate" -> "Plan updated";
            case "tender" -> "Open to bids";
            case "tenderAmendment" -> "Changed";
            case "tenderUpdate" -> "Updated";
            case "tenderCancellation" -> "Cancelled";
            case "award" -> "Awarded";
            case "awardUpdate" -> "Award updated";
            case "awardCancellation" -> "Award cancelled";
            case "contract" -> "Contract signed";
            case "contractUpdate" -> "Contract updated";
            case "contractAmendment" -> "Contract changed";
            case "contractTermination" -> "Contract ended";
            case "implementation" -> "Being carried out";
            case "implementationUpdate" -> "Carrying out updated";
            case "compiled" -> "All that was said, put together";
            default -> stage;
        };
    }
}
