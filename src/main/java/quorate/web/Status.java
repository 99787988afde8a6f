package quorate.web;

/**
 * How far a task or a thing has come. Red is for a problem and nothing else; what is completed needs no colour.
 */
public enum Status {
    COMPLETED("Completed", ""),
    INCOMPLETE("Incomplete", "blue"),
    NOT_STARTED("Not yet started", "blue"),
    IN_PROGRESS("In progress", "white"),
    CANNOT_START("Cannot start yet", ""),
    PROBLEM("There is a problem", "red");

    private final String words;
    private final String colour;

    Status(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    @Override
    public String toString() {
        return words;
    }
}
