package quorate.register;

/**
 * Somebody whom a row of a lookup names.
 *
 * @param ods the code of the Organisation Data Service; empty where the row gives none
 * @param ons the code of the Office for National Statistics; empty where the row gives none
 */
record Mention(Kind kind, String ods, String ons, String name) {}
