package quorate.authority;

/**
 * A rule with a predicate: its words, weight, days and sources are the law pack's under the same id.
 *
 * @param id as in the law pack; a rule that is not in force on the day is not asked
 * @param asks looks at the case, and says in the opinion what it finds
 */
record Rule(String id, Asks asks) {

    interface Asks {
        void ask(Case it, Opinion opinion);
    }
}
