package quorate.web;

/** A sign with words, so that nothing is said by colour alone. Each is drawn on a field of 24 by 24. */
public enum Mark {
    YES(
            "Yes",
            "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm5.6 6.2a1.4 1.4 0 0 0-2 .2l-5 6.2-2.3-2.3a1.4 1.4 0 0 0-2 2l3.4 3.4a1.4 "
                    + "1.4 0 0 0 2-.1l6-7.4a1.4 1.4 0 0 0-.1-2Z"),
    NO(
            "No",
            "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm4.5 6.5a1.4 1.4 0 0 0-2 0L12 10 9.5 7.5a1.4 1.4 0 0 0-2 2L10 12l-2.5 "
                    + "2.5a1.4 1.4 0 0 0 2 2L12 14l2.5 2.5a1.4 1.4 0 0 0 2-2L14 12l2.5-2.5a1.4 1.4 0 0 0 0-2Z"),
    OPEN(
            "Not settled",
            "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 15a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Zm0-11.2c-2.4 0-4.1 "
                    + "1.4-4.4 3.6a1.2 1.2 0 0 0 2.4.4c.2-1 .9-1.6 2-1.6s2 .7 2 1.7c0 .8-.4 1.2-1.4 1.9-1.2.8-1.8 1.7-1.8 3.1a1.2 1.2 0 0 "
                    + "0 2.4 0c0-.5.2-.7 1-1.3 1.4-1 2.2-2 2.2-3.7 0-2.4-1.9-4.1-4.4-4.1Z");

    private final String words;
    private final String sign;

    Mark(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    @Override
    public String toString() {
        return words;
    }
}
