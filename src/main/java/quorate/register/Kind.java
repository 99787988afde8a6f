package quorate.register;

import quorate.kernel.Code;

/** What sort of party somebody is. A party never changes its kind. */
public enum Kind {
    PERSON("person"),
    /** A clinical commissioning group, 2013 to 2022. */
    CCG("clinical commissioning group"),
    /** An integrated care board, from July 2022. */
    ICB("integrated care board"),
    /** A primary care trust or group, before April 2013. */
    PCT("primary care trust"),
    NHS_ENGLAND("NHS England"),
    /** An area team or local office of NHS England. */
    AREA_TEAM("NHS England team"),
    /** A region of NHS England. */
    REGION("NHS England region"),
    /** A sub-location of an integrated care board, a place or a locality. */
    PLACE("place"),
    /** Part of a commissioner's area whose member practices meet, as its constitution draws it. */
    LOCALITY("locality"),
    /** A sustainability and transformation partnership, 2016 to 2022: bodies that plan together; it holds no power. */
    STP("sustainability and transformation partnership"),
    /** The area that a plan was made for, where it is that of no body. */
    FOOTPRINT("footprint of a plan"),
    /** Boards that share leaders. Each remains a body of its own, and the cluster decides nothing. */
    CLUSTER("cluster of boards"),
    COMMISSIONING_HUB("commissioning hub"),
    PRACTICE("practice"),
    BRANCH("branch surgery"),
    /** An organisation that prescribes but is not a general practice: a clinic, a hospice, a prison. */
    PRESCRIBER("other prescriber"),
    NETWORK("primary care network"),
    FEDERATION("federation"),
    COMPANY("company"),
    TRUST("NHS trust"),
    CHARITY("charity"),
    LOCAL_AUTHORITY("local authority"),
    HEALTHWATCH("Healthwatch"),
    LMC("local medical committee"),
    /** A committee, joint committee, sub-committee or governing body, as constituted by its terms of reference. */
    COMMITTEE("committee"),
    /** A post that a person can hold: a seat, an office, a job. */
    POST("post"),
    PREMISES("premises"),
    OTHER("other body");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** NHS England itself, or a part of it. */
    public boolean isNhsEngland() {
        return this == NHS_ENGLAND || this == REGION || this == AREA_TEAM;
    }

    public boolean isCommissioner() {
        return this == CCG || this == ICB;
    }

    /** The word for several of them. */
    public String many() {
        if (words.endsWith("y")) return words.substring(0, words.length() - 1) + "ies";
        return switch (this) {
            case PERSON -> "people";
            case FOOTPRINT -> "footprints of plans";
            case CLUSTER -> "clusters of boards";
            case HEALTHWATCH, PREMISES, NHS_ENGLAND -> words;
            default -> words + "s";
        };
    }

    /** As written in files: {@code nhs-england}. */
    public static Kind parse(String text) {
        return Code.parse(Kind.class, text);
    }

    @Override
    public String toString() {
        return words;
    }
}
