package quorate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.register.SnapshotMeter;

/** The history that all published files tell together: how long the last of them takes, and what the picture of it does. */
final class History {

    private static final Pattern MILLIS = Pattern.compile(" in ([\\d,]+) ms");

    private static final List<String> FILES = Stream.of(
                    "ods/eccg_2016-02.csv",
                    "ods/eccg_2018-11.csv",
                    "ods/eccg_2025-12.csv",
                    "ods/epraccur_2015-07.csv.gz",
                    "ods/epraccur_2015-11.csv.gz",
                    "ods/epraccur_2016-02.csv.gz",
                    "ods/epraccur_2019-10.csv.gz",
                    "ods/epraccur_2019-12.csv.gz",
                    "ods/epraccur_2023-02.csv.gz",
                    "ods/eauth_2017-08.csv",
                    "ods/eauth_2018-11.csv",
                    "ods/ebranchs_2017-08.csv",
                    "ods/epcmem_2019-10.csv.gz",
                    "ods/ePCN_2019-12.xlsx",
                    "ods/ePCN_2019-12_pcn_details.csv",
                    "ods/ePCN_2019-12_core_partner_details.csv",
                    "ccg/CCG_APR_2013.csv",
                    "ccg/CCG13_NHSAT13_NHSCR13_EW_LU.csv",
                    "ccg/NHSAT_APR_2013_EN_NC.csv",
                    "ccg/area_teams_ons_ods_2013.csv",
                    "ccg/stp_ccg_mapping_2019-04.csv",
                    "ccg/stp_change_log_2018-2019.csv",
                    "ccg/ccg_to_icb_heec.csv",
                    "ccg/ref_ccg20.csv",
                    "ccg/ref_ccg21.csv",
                    "ccg/ccg_population_stp_region_2021.csv",
                    "ccg/ccg_lad_lookup_2021.csv",
                    "ccg/icb_names_codes_2024-12.csv",
                    "registered_patients/gp-reg-pat-prac-map_2020-09.csv.gz",
                    "registered_patients/gp-reg-pat-prac-map_2022-01.csv.gz",
                    "registered_patients/gp-reg-pat-prac-map_2026-07.csv.gz",
                    "practice_locations/nhs_choices_GP_2019-05.csv.gz",
                    "practice_locations/nhs_choices_CCG_2019-05.csv")
            .map(History::path)
            .toList();

    private static final String LAST = path("ods/epraccur_2025-09.csv.gz");
    private static final String SMALL = path("qof/ORGANISATION_REFERENCE_1718.csv.gz");

    private History() {}

    private static String path(String name) {
        return Published.folder().resolve(name).toAbsolutePath().normalize().toString();
    }

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            var words = new ArrayList<>(List.of("import"));
            words.addAll(FILES);
            installation.run(words.toArray(String[]::new)).forEach(said -> System.out.println(said.line()));
            figures.below(
                    "epraccur, after all other " + FILES.size() + " files by a JVM just started",
                    5,
                    slowest(installation.run("import", LAST)),
                    "s");
            figures.below(
                    "a reference of QOF, the last of all files by a JVM just started",
                    5,
                    slowest(installation.run("import", SMALL)),
                    "s");
        }
        try (var england = England.start()) {
            england.loadAll(
                    Stream.concat(FILES.stream(), Stream.of(LAST, SMALL)).toList());
            var taken = new SnapshotMeter(england.context).measure();
            figures.note("dated facts in the picture", String.format("%,d", taken.facts()));
            figures.below("picture of all dated facts, from empty", 10, taken.seconds(), "s");
            figures.below("picture of all dated facts, in memory", 150, taken.megabytes(), "MB");
            var mended = taken.mended();
            figures.below(
                    "picture mended after one change: 95th percentile of 200",
                    50,
                    mended[mended.length * 95 / 100],
                    "ms");
            figures.note(
                    "… median; slowest",
                    Figures.plain(mended[mended.length / 2]) + " ms; " + Figures.plain(mended[mended.length - 1])
                            + " ms");
        }
    }

    /** A file may have two readers; the slower counts. */
    private static double slowest(List<Installation.Said> said) {
        said.forEach(each -> System.out.println(each.line()));
        return said.stream()
                        .map(each -> MILLIS.matcher(each.line()))
                        .filter(java.util.regex.Matcher::find)
                        .mapToLong(found -> Long.parseLong(found.group(1).replace(",", "")))
                        .max()
                        .orElseThrow(() -> new IllegalStateException(said.toString()))
                / 1e3;
    }
}
