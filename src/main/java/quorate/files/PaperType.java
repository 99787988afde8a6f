package quorate.files;

/** What a paper may be. */
public enum PaperType {
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    HTML("text/html", "html");

    private final String mediaType;
    private final String ending;

    PaperType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end, without the dot. */
    public String ending() {
        return ending;
    }
}
