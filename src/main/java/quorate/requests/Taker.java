package quorate.requests;

/** Who takes how many patients of a practice that closes. */
record Taker(String code, int patients) {}
