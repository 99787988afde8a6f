package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;

/**
 * The published layouts that can be imported. The earlier in this list, the more a file is believed: where two say
 * different things of the same day, the first of them holds and the other is listed as a finding.
 */
enum Layout {
    EPRACCUR(
            "epraccur",
            "epraccur",
            OdsRows::read,
            "General practices and others who prescribe, with their commissioner"),
    ECCG("eccg", "eccg", OdsRows::read, "Clinical commissioning groups, hubs, and sub-locations of boards"),
    EPCMEM("epcmem", "epcmem", OdsRows::read, "Which practice belonged to which commissioner, from when until when"),
    EAUTH("eauth", "eauth", OdsRows::read, "Regions and local offices of NHS England"),
    EBRANCHS("ebranchs", "ebranchs", OdsRows::read, "Branch surgeries, with their practice"),
    EPCN_DETAILS(
            "epcn-details",
            "epcn.*pcn_details",
            NetworkRows::details,
            "Primary care networks, with their commissioner"),
    EPCN_PARTNERS(
            "epcn-partners",
            "epcn.*partner",
            NetworkRows::partners,
            "Which practice is a member of which network, from when until when"),
    EPCN(
            "epcn",
            "epcn",
            NetworkRows::workbook,
            "The workbook of primary care networks: its networks and their practices"),
    GP_MAP(
            "gp-reg-pat-prac-map",
            "reg-pat-prac-map",
            MapRows::map,
            "Each practice with its network, commissioner, partnership or board, and region on the first of a month"),
    ICB_CODES(
            "icb-names-codes", "icb_names_codes", LookupRows::read, "Integrated care boards with both of their codes"),
    STP_MAPPING(
            "stp-ccg-mapping",
            "stp_ccg_mapping",
            LookupRows::read,
            "Clinical commissioning groups with their partnership and region"),
    STP_LOG(
            "stp-change-log",
            "stp_change_log",
            LogRows::read,
            "Mergers and divisions of partnerships, regions and groups"),
    CCG_POPULATION(
            "ccg-population-stp-region",
            "ccg_population_stp",
            LookupRows::read,
            "Clinical commissioning groups with their partnership and region; their populations are taken as figures"),
    CCG_TEAMS(
            "ccg-area-teams",
            "nhsat\\d*_nhscr",
            LookupRows::read,
            "Clinical commissioning groups with their area team and region"),
    AREA_TEAM_CODES(
            "area-team-codes",
            "area_teams_ons",
            LookupRows::read,
            "Area teams of NHS England with both of their codes"),
    AREA_TEAM_NAMES(
            "area-team-names", "nhsat_apr", LookupRows::read, "Area teams of NHS England with their statistical code"),
    CCG_CODES(
            "ccg-codes",
            "ccg_apr_\\d{4}.*csv|ref_ccg\\d\\d",
            LookupRows::read,
            "Clinical commissioning groups with both of their codes"),
    CCG_LAD(
            "ccg-local-authorities",
            "ccg_lad",
            LookupRows::read,
            "Which local authorities a group covered, wholly or in part"),
    CCG_TO_ICB(
            "ccg-to-icb",
            "ccg_to_icb",
            LookupRows::read,
            "Which board covers what a group covered. No publisher's own: believed only where nobody else speaks"),
    QOF_REFERENCE(
            "qof-reference",
            "organisation_reference",
            MapRows::reference,
            "Groups with their partnership, local office and region, as restated for the April after the year. Its practices"
                    + " are not read here: epraccur and epcmem say better where they belonged"),
    GP_SITES(
            "nhs-choices-gp",
            "nhs_choices_gp",
            SiteRows::read,
            "Practices and branch surgeries with latitude and longitude"),
    CCG_SITES("nhs-choices-ccg", "nhs_choices_ccg", SiteRows::read, "Groups with latitude and longitude");

    /** Reads the rows of a file. */
    interface Reader {
        void read(RawFile file, Layout layout, Rows rows) throws Unreadable;
    }

    private static final Map<String, Layout> NAMES = java.util.Arrays.stream(values())
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Layout::toString, layout -> layout));

    private final String word;
    private final Pattern named;
    final Reader reader;
    final String about;

    Layout(String word, String named, Reader reader, String about) {
        this.word = word;
        this.named = Pattern.compile(named, Pattern.CASE_INSENSITIVE);
        this.reader = reader;
        this.about = about;
    }

    /** The layout that a file's name speaks of. */
    static Optional<Layout> ofName(String fileName) {
        for (var layout : values()) if (layout.named.matcher(fileName).find()) return Optional.of(layout);
        return Optional.empty();
    }

    /** The layout that a file looks like, whatever its name. */
    static Optional<Layout> ofLooks(RawFile file) {
        return OdsRows.layoutOf(file.head()).or(() -> Headed.layoutOf(file.head()));
    }

    /** Whether something is known from a file: {@code epraccur}, {@code epraccur 2016-02}, and several of them. */
    static boolean isSource(String source) {
        var word = source.split("[ ,]", 2)[0];
        return NAMES.containsKey(word) || source.equals(Succession.SOURCE);
    }

    static Layout parse(String word) {
        var layout = NAMES.get(word);
        if (layout == null) throw new IllegalArgumentException(word + " is no layout");
        return layout;
    }

    /** Without a heading, and with 27 columns or 6. */
    boolean isOds() {
        return compareTo(EBRANCHS) <= 0;
    }

    /** Not a publisher's own, and believed only where nobody else speaks. */
    boolean isLastResort() {
        return this == CCG_TO_ICB;
    }

    /** Whether such a file names everybody there is: then whoever it leaves out is there no longer. */
    List<Kind> complete(LocalDate vintage) {
        if (this == STP_MAPPING) return List.of(Kind.STP, Kind.REGION);
        if (this != GP_MAP) return List.of();
        return vintage.isBefore(Bodies.ABOLISHED)
                ? List.of(Kind.NETWORK, Kind.STP, Kind.REGION)
                : List.of(Kind.NETWORK, Kind.PLACE, Kind.ICB, Kind.REGION);
    }

    /** The least share of rows, in tenths, that a file has of the one before it; with less it is half a file. */
    int leastTenths() {
        return switch (this) {
            case EPRACCUR, ECCG, EPCMEM, EAUTH, EBRANCHS -> 9;
            case GP_MAP, EPCN, EPCN_DETAILS, EPCN_PARTNERS, GP_SITES, QOF_REFERENCE, STP_MAPPING -> 8;
            default -> 0;
        };
    }

    /** Names of files of this kind look like this. */
    String example() {
        return switch (this) {
            case EPCN -> "ePCN_2019-12.xlsx";
            case EPCN_DETAILS -> "ePCN_2019-12_pcn_details.csv";
            case EPCN_PARTNERS -> "ePCN_2019-12_core_partner_details.csv";
            case CCG_CODES -> "CCG_APR_2013.csv, ref_ccg20.csv";
            case CCG_TEAMS -> "CCG13_NHSAT13_NHSCR13_EW_LU.csv";
            case AREA_TEAM_NAMES -> "NHSAT_APR_2013_EN_NC.csv";
            case AREA_TEAM_CODES -> "area_teams_ons_ods_2013.csv";
            case CCG_POPULATION -> "ccg_population_stp_region_2021.csv";
            case CCG_LAD -> "ccg_lad_lookup_2021.csv";
            case CCG_TO_ICB -> "ccg_to_icb_heec.csv";
            case ICB_CODES -> "icb_names_codes_2024-12.csv";
            case STP_MAPPING -> "stp_ccg_mapping_2019-04.csv";
            case STP_LOG -> "stp_change_log_2018-2019.csv";
            case QOF_REFERENCE -> "ORGANISATION_REFERENCE_1819_v2.csv";
            case GP_SITES -> "nhs_choices_GP_2019-05.csv";
            case CCG_SITES -> "nhs_choices_CCG_2019-05.csv";
            default -> word.toLowerCase(Locale.ROOT) + "_2016-02.csv";
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
