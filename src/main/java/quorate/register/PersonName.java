package quorate.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as people write it, taken apart: "Prof. Ruth A. Amos (née Price), FRCGP" and "AMOS, Ruth" have the same
 * surname and the same first name.
 *
 * @param given first names and initials, bare
 * @param surname bare
 * @param former surnames given in brackets
 */
public record PersonName(List<String> given, String surname, Set<String> former) {

    public PersonName {
        given = List.copyOf(given);
        former = Set.copyOf(former);
    }

    private static final Set<String> TITLES = Set.of(
            "dr",
            "doctor",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "cllr",
            "councillor",
            "sir",
            "dame",
            "lord",
            "lady",
            "rev",
            "revd",
            "reverend",
            "canon",
            "baroness");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern FORMERLY =
            Pattern.compile("^(nee|née|formerly|previously|born|was)\\s+", Pattern.CASE_INSENSITIVE);

    /** Short forms and spellings of one name, each line of them alike. */
    private static final List<Set<String>> VARIANTS = Stream.of(
                    "alexander alex sandy",
                    "alexandra alex sandra",
                    "andrew andy drew",
                    "anthony tony antony",
                    "catherine katherine kathryn catharine cathy kathy kate katie",
                    "charles charlie chas",
                    "christine chris christina",
                    "christopher chris",
                    "daniel dan danny",
                    "david dave dai",
                    "deborah debbie debra",
                    "edward ted ed eddie",
                    "elizabeth liz beth betty lizzie elisabeth",
                    "frederick fred",
                    "geoffrey geoff jeffrey jeff",
                    "gillian gill jill",
                    "helen ellen helena",
                    "james jim jamie",
                    "jacqueline jackie",
                    "jennifer jenny jen",
                    "john jon jack",
                    "jonathan jon",
                    "joseph joe",
                    "judith judy",
                    "kenneth ken",
                    "lawrence laurence larry",
                    "margaret maggie meg peggy",
                    "matthew matt",
                    "michael mike mick",
                    "nicholas nick nicolas",
                    "nicola nicky",
                    "patricia pat trish",
                    "patrick pat paddy",
                    "peter pete",
                    "philip phil phillip",
                    "rebecca becky",
                    "richard rick dick rich",
                    "robert bob rob bobby",
                    "ronald ron",
                    "samuel sam",
                    "samantha sam",
                    "sarah sara sally",
                    "stephen steven steve",
                    "stuart stewart",
                    "susan sue suzanne",
                    "theresa teresa terry",
                    "thomas tom",
                    "timothy tim",
                    "victoria vicky",
                    "william will bill",
                    "sian shan",
                    "mohammed mohammad " + "muhammad mohamed")
            .map(line -> Set.of(line.split(" ")))
            .toList();

    /** Empty for what has no surname that could be compared. */
    public static Optional<PersonName> read(String text) {
        var former = BRACKETS.matcher(text)
                .results()
                .map(found -> FORMERLY.matcher(found.group(1).strip()).replaceFirst(""))
                .map(Index::bare)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var plain = BRACKETS.matcher(text).replaceAll(" ");
        var comma = plain.indexOf(',');
        var ordered = plain;
        if (comma > 0) {
            var before = plain.substring(0, comma);
            var after = plain.substring(comma + 1);
            // "AMOS, Ruth" turns round; "Ruth Amos, FRCGP" ends there.
            ordered = words(before).size() == 1 && !after.isBlank() ? after + " " + before : before;
        }
        var words = words(ordered);
        if (words.isEmpty()) return Optional.empty();
        return Optional.of(
                new PersonName(List.copyOf(words.subList(0, words.size() - 1)), words.getLast(), Set.copyOf(former)));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : Index.bare(text.replace('-', ' ')).split(" ")) {
            if (!word.isEmpty() && !TITLES.contains(word)) words.add(word);
        }
        return words;
    }

    String first() {
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** Why the two names may be one person's; empty where they are not alike. */
    public Optional<String> likeness(PersonName other) {
        var surnames = surname.equals(other.surname);
        if (surnames && !first().isEmpty() && first().equals(other.first())) return Optional.of("The same name");
        if (surnames && isInitial(first(), other.first())) {
            return Optional.of("The same surname, and an initial that fits");
        }
        if (surnames && isVariant(first(), other.first())) {
            return Optional.of("The same surname, and “" + capital(first()) + "” and “" + capital(other.first())
                    + "” are forms of one name");
        }
        if (surnames && first().length() > 3 && isOneLetterApart(first(), other.first())) {
            return Optional.of("The same surname, and first names that differ by one letter");
        }
        if (!firstFits(other)) return Optional.empty();
        if (former.contains(other.surname) || other.former.contains(surname)) {
            return Optional.of("The surname of one is given in brackets as a former name of the other");
        }
        if (surname.length() > 4 && isOneLetterApart(surname, other.surname)) {
            return Optional.of("The same first name, and surnames that differ by one letter");
        }
        return Optional.empty();
    }

    /** Why they may be two people although the names are alike; empty where nothing says so. */
    Optional<String> difference(PersonName other) {
        if (given.size() < 2 || other.given.size() < 2) return Optional.empty();
        var one = given.get(1);
        var two = other.given.get(1);
        return one.charAt(0) == two.charAt(0)
                ? Optional.empty()
                : Optional.of("Their middle names begin with different letters");
    }

    private boolean firstFits(PersonName other) {
        return !first().isEmpty() && (first().equals(other.first()) || isVariant(first(), other.first()));
    }

    private static boolean isInitial(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.length() == 1 || other.length() == 1)
                && one.charAt(0) == other.charAt(0);
    }

    private static boolean isVariant(String one, String other) {
        return VARIANTS.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }

    /** One letter more, less or other, or two neighbours changed about. */
    static boolean isOneLetterApart(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) return false;
        var at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
        var a = one.substring(at);
        var b = other.substring(at);
        if (a.length() == b.length()) {
            return a.substring(1).equals(b.substring(1))
                    || a.length() > 1
                            && a.charAt(0) == b.charAt(1)
                            && a.charAt(1) == b.charAt(0)
                            && a.substring(2).equals(b.substring(2));
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }

    /** What a name that could be alike shares with this one: surnames as they are, and each with one letter left out. */
    Set<String> keys() {
        var keys = new LinkedHashSet<>(former);
        keys.add(surname);
        if (surname.length() > 4) {
            for (var at = 0; at < surname.length(); at++) {
                keys.add(surname.substring(0, at) + surname.substring(at + 1));
            }
        }
        return keys;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
