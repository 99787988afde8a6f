package quorate.files;

/** Leaves the reading of a file that cannot be a paper. It never leaves the module: the front door answers with its sentence. */
final class Unfit extends Exception {

    /** @param sentence what is wrong and what mends it, continuing the file's name: "is empty. Upload …" */
    Unfit(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
