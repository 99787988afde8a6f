package quorate.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.intake.Import;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.intake.Vintage;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;
import quorate.web.Words;

/** A file that was read and not yet written. */
record Opened(Layout layout, LocalDate vintage, RawFile raw, Rows rows, long begun) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)\\d\\d(\\d\\d)(?!\\d)");

    /** Files that tell the days on which things began, and in which something always has of late. */
    private static final Set<Layout> CURRENT =
            Set.of(Layout.EPRACCUR, Layout.ECCG, Layout.EPCMEM, Layout.EBRANCHS, Layout.EPCN_PARTNERS);

    private static final int MANY = 1_000;
    private static final int MONTHS = 7;

    /** @param given the vintage, where the name does not say; null to go by the name */
    static Opened of(RawFile raw, Layout layout, @Nullable String given) throws Unreadable {
        var begun = System.nanoTime();
        if (layout.isOds()) Vintage.of(raw.name(), given);
        var rows = Rows.read(raw, layout);
        var opened = new Opened(layout, vintageOf(raw, layout, given, rows), raw, rows, begun);
        opened.check();
        return opened;
    }

    /** Which layout a file is in: by its name, if what it holds bears that out, and else by what it holds. */
    static Layout layoutOf(RawFile raw) throws Unreadable {
        var named = Layout.ofName(raw.name());
        var looks = Layout.ofLooks(raw);
        if (named.isPresent() && (named.get() == Layout.EPCN) == raw.isWorkbook()) {
            // A file with a heading says itself which column it lacks.
            if (named.get().isOds() ? OdsRows.fits(named.get(), raw.head()) : looks.isEmpty()) return named.get();
            if (named.equals(looks)) return looks.get();
        }
        if (named.isEmpty() && looks.isPresent()) return looks.get();
        if (named.isEmpty()) {
            throw new Unreadable(
                    "import.wrong-file",
                    "This is none of the files that can be imported: " + Words.list(names()) + ".",
                    "Give the file as it was published.");
        }
        if (looks.isEmpty()) {
            raw.text();
            throw new Unreadable(
                    "import.wrong-file",
                    "This is not a file of " + named.get() + ": "
                            + (named.get().isOds() ? OdsRows.looks(named.get()) : "it should be a workbook") + ".",
                    "Give the file as the Organisation Data Service publishes it.");
        }
        throw new Unreadable(
                "import.wrong-file",
                "By its name this is a file of " + named.get() + ", but it holds " + looks.get() + ".",
                "Rename it, or give the right file.");
    }

    static List<String> names() {
        return Stream.of(Layout.values()).map(Layout::toString).toList();
    }

    private static LocalDate vintageOf(RawFile raw, Layout layout, @Nullable String given, Rows rows)
            throws Unreadable {
        var stated = rows.stated();
        try {
            var named = Vintage.of(raw.name(), given);
            if (stated == null || YearMonth.from(named).equals(YearMonth.from(stated))) return named;
            throw new Unreadable(
                    "import.vintage",
                    "This cannot be of " + Words.day(named) + ": its rows are of " + Words.day(stated) + ".",
                    "Give the vintage it has.");
        } catch (Unreadable no) {
            var silent = (given == null || given.isBlank()) && no.sentence().startsWith("Nothing says");
            if (!silent) throw no;
            if (stated != null) return stated;
            var likely = likely(raw.name(), layout, rows);
            if (likely == null) throw no;
            return likely;
        }
    }

    /** What is given for a year, and not for a month, is of April: the year of the health service begins with it. */
    private static @Nullable LocalDate likely(String name, Layout layout, Rows rows) {
        if (rows.likely() != null) return rows.likely();
        if (layout.isLastResort()) return Bodies.ABOLISHED;
        if (layout.isOds() || layout == Layout.GP_SITES || layout == Layout.CCG_SITES) return null;
        var year = (layout == Layout.QOF_REFERENCE ? YEARS : YEAR).matcher(name);
        if (!year.find()) return null;
        var number = Integer.parseInt(year.group(1));
        return LocalDate.of(number < 100 ? 2000 + number : number, 4, 1);
    }

    /** Days in the file that cannot be if it is of that vintage; rows that must be there and are not. */
    private void check() throws Unreadable {
        if (rows.accepted.isEmpty()) {
            throw new Unreadable(
                    "import.no-rows", "No row of the file can be read.", "See the reason of each, and mend the file.");
        }
        var latest = rows.accepted.stream()
                .flatMap(Opened::begun)
                .max(LocalDate::compareTo)
                .orElse(vintage);
        if (latest.isAfter(vintage.plusMonths(MONTHS))) {
            throw new Unreadable(
                    "import.vintage",
                    "This cannot be of " + Words.day(vintage) + ": it speaks of " + Words.day(latest) + ".",
                    "Give the vintage it has.");
        }
        if (CURRENT.contains(layout) && rows.accepted.size() > MANY && latest.isBefore(vintage.minusMonths(MONTHS))) {
            throw new Unreadable(
                    "import.vintage",
                    "This cannot be of " + Words.day(vintage) + ": nothing in it is later than " + Words.day(latest)
                            + ".",
                    "Give the vintage it has.");
        }
    }

    private static Stream<LocalDate> begun(Published row) {
        return switch (row) {
            case Organisation organisation -> Stream.of(organisation.open());
            case Membership membership -> Stream.of(membership.from());
            case Partner partner -> Stream.of(partner.from());
            default -> Stream.empty();
        };
    }

    /** A file that has far fewer rows than the one before it is half a file. */
    void checkAgainst(List<Publication> files) throws Unreadable {
        var earlier = files.stream()
                .filter(each -> each.layout() == layout && each.vintage().isBefore(vintage))
                .max(Comparator.comparing(Publication::vintage));
        if (earlier.isEmpty()) return;
        var before = earlier.get().rows().size();
        if (rows.accepted.size() >= before * layout.leastTenths() / 10) return;
        throw new Unreadable(
                "import.half",
                "The file has " + Words.count(rows.accepted.size(), "row", "rows") + " that can be read; the one of "
                        + earlier.get().source() + " had " + Words.number(before)
                        + (layout.isOds() ? ", and codes are never dropped." : ", and so many do not go at once."),
                "Get it again: this is probably half a file.");
    }

    Publication publication() {
        return new Publication(layout, vintage, rows.accepted);
    }

    String source() {
        return Import.sourceOf(layout.toString(), vintage);
    }

    int millis() {
        return (int) ((System.nanoTime() - begun) / 1_000_000);
    }
}
