package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A claim with the name of its practice, as lists show it. */
record ClaimRow(Claim claim, String practice) {

    /** By which it is found. */
    String words() {
        return (practice + " " + claim.code() + " " + claim.used().invoice() + " " + claim.kind() + " " + claim.why())
                .toLowerCase(Locale.UK);
    }

    /** Amounts as amounts and days as days, for a spreadsheet. */
    List<Object> cells(LocalDate today) {
        var used = claim.used();
        return List.of(
                claim.code(),
                practice,
                claim.kind().toString(),
                used.from(),
                used.to(),
                used.invoice(),
                used.invoiced(),
                claim.limit().<Object>map(limit -> limit).orElse(""),
                claim.owed(),
                claim.state(),
                claim.entered(),
                claim.waited(today));
    }

    /** The colour of its state. */
    String colour() {
        return switch (claim.state()) {
            case "Due" -> "green";
            case "Not paid", "Withdrawn" -> "grey";
            case "Waits for the practice" -> "orange";
            default -> "yellow";
        };
    }
}
