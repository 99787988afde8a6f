package quorate.web;

/** One step of the way from the first page to this one. */
public record Crumb(String text, String link) {

    public static Crumb of(String text, String link) {
        return new Crumb(text, link);
    }
}
