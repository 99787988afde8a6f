package quorate.register;

import static quorate.register.SmallFiles.file;
import static quorate.register.SmallFiles.row;

import java.util.ArrayList;
import java.util.List;
import quorate.register.SmallFiles.File;

/**
 * What {@link SmallFiles#history} tells, with all that is above and beside it: two groups under an area team, a local
 * office and a partnership, a network, branches, points on the map, and a board that gives way to another in 2026.
 */
final class SmallGeography {

    static final String MAP_HEADING = "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,"
            + "PCN_NAME,ONS_CCG_CODE,CCG_CODE,CCG_NAME,ONS_STP_CODE,STP_CODE,STP_NAME,ONS_COMM_REGION_CODE,"
            + "COMM_REGION_CODE,COMM_REGION_NAME";
    static final String BOARD_HEADING = MAP_HEADING
                    .replace(
                            "ONS_CCG_CODE,CCG_CODE,CCG_NAME",
                            "ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE," + "SUB_ICB_LOCATION_NAME")
                    .replace("STP", "ICB")
            + ",SUPPLIER_NAME";
    static final String PARTNERS_HEADING = "Partner Organisation Code,Partner Name,Practice Parent CCG Code,"
            + "Practice Parent CCG Name,PCN Code,PCN Name,PCN Parent CCG Code,PCN Parent CCG Name,"
            + "Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date,"
            + "Practice CCG and PCN CCG match?";
    static final String SITES_HEADING = "OrganisationID¬OrganisationCode¬OrganisationType¬SubType¬OrganisationStatus"
            + "¬IsPimsManaged¬isEPSEnabled¬OrganisationName¬Address1¬Address2¬Address3¬City¬County¬Postcode"
            + "¬Latitude¬Longitude¬ParentODSCode¬ParentName¬Phone¬Email¬Website¬Fax";

    private SmallGeography() {}

    /** A row of {@code eauth}. */
    static String team(String code, String name, String region, String open, String close) {
        return row(27, code, name, region, "", "3 HIGH STREET", "ANYTOWN", "", "", "", "AN1 3CC", open, close);
    }

    /** A row of {@code ebranchs}. */
    static String branch(String code, String name, String parent, String open, String close) {
        return row(
                27,
                code,
                name,
                "Y54",
                "Q74",
                "4 HIGH STREET",
                "ANYTOWN",
                "",
                "",
                "",
                "AN1 4DD",
                open,
                close,
                "",
                "",
                parent,
                open,
                close);
    }

    /** A row of a practice map under groups. @param network its code; U where it has none */
    static String mapped(String day, String practice, String postcode, String network, String group, String name) {
        return String.join(
                ",",
                "GP_PRAC_PAT_LIST",
                day,
                practice,
                name,
                postcode,
                network,
                network.equals("U") ? "UNALLOCATED" : "ANYTOWN PCN",
                "E38000" + (group.equals("98Z") ? "903" : "901"),
                group,
                "NHS Brookshire CCG",
                "E54000950",
                "QBB",
                "Brookshire",
                "E40000909",
                "Y63",
                "North East");
    }

    /** A row of a practice map under boards. */
    static String boarded(String day, String practice, String network, String place, String board) {
        return String.join(
                ",",
                "GP_PRAC_PAT_LIST",
                day,
                practice,
                "MILL LANE MEDICAL CENTRE",
                "AN1 1AA",
                network,
                "ANYTOWN PCN",
                "E38000903",
                place,
                "NHS Brookshire ICB - " + place,
                "E54000951",
                board,
                "NHS Greater Brookshire Integrated Care Board",
                "E40000909",
                "Y63",
                "North East",
                "TPP");
    }

    /** A row of a file of NHS Choices. */
    static String site(String code, String name, String postcode, String latitude, String longitude) {
        return String.join(
                "¬",
                "1",
                code,
                "GP",
                "UNKNOWN",
                "Visible",
                "True",
                "True",
                name,
                "1 High Street",
                "",
                "",
                "Anytown",
                "",
                postcode,
                latitude,
                longitude,
                "98A",
                "NHS Anytown CCG",
                "01632960001",
                "",
                "",
                "");
    }

    static String partner(String practice, String group, String network, String networks, String from, String until) {
        return String.join(
                ",",
                practice,
                "MILL LANE MEDICAL CENTRE",
                group,
                "",
                network,
                "ANYTOWN PCN",
                networks,
                "",
                from,
                until,
                group.equals(networks) ? "True" : "False");
    }

    static String reference(String practice, String group, String ons) {
        return String.join(
                ",",
                practice,
                "MILL LANE SURGERY",
                group,
                ons,
                "NHS ANYTOWN CCG",
                "E54000950",
                "BROOKSHIRE STP",
                "Q74",
                "E39000901",
                "NHS ENGLAND ANYTOWN",
                "Y54",
                "E40000901",
                "NORTH",
                "ENGLAND",
                "559");
    }

    static List<File> teams() {
        return List.of(
                file(
                        "eauth_2017-08.csv",
                        team("Y54", "NORTH COMMISSIONING REGION", "", "20121001", ""),
                        team("Q74", "NHS ENGLAND NORTH (ANYTOWN)", "Y54", "20150401", "")),
                file(
                        "eauth_2018-11.csv",
                        team("Y54", "NORTH COMMISSIONING REGION", "", "20121001", ""),
                        team("Q74", "NHS ENGLAND NORTH (ANYTOWN AND OTHERTON)", "Y54", "20150401", "")),
                file(
                        "CCG_APR_2013.csv",
                        "CCG13CD,CCG13CDH,CCG13NM",
                        "E38000901,98A,NHS Anytown",
                        "E38000902,98B,NHS Otherton"),
                file("ref_ccg20.csv", "CCG20CD,CCG20CDH,CCG20NM", "E38000903,98Z,NHS Brookshire CCG"),
                file(
                        "CCG13_NHSAT13_NHSCR13_EW_LU.csv",
                        "CCG13CD,CCG13NM,NHSAT13CD,NHSAT13NM,NHSCR13CD,NHSCR13NM",
                        "E38000901,NHS Anytown,E39000949,Brookshire,E40000901,North",
                        "E38000902,NHS Otherton,E39000949,Brookshire,E40000901,North"),
                file("NHSAT_APR_2013_EN_NC.csv", "NHSAT13CD,NHSAT13NM", "E39000949,Brookshire"),
                new File("area_teams_ons_ods_2013.csv", "ons_code,hscic_code,name\rE39000949,Q49,Brookshire\r"),
                file(
                        "ORGANISATION_REFERENCE_1617.csv",
                        "PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_GEOGRAPHY_CODE,CCG_NAME,STP_CODE,STP_NAME,"
                                + "SUBREGION_CODE,SUBREGION_GEOGRAPHY_CODE,SUBREGION_NAME,REGION_CODE,"
                                + "REGION_GEOGRAPHY_CODE,REGION_NAME,COUNTRY,REVISED_MAXIMUM_POINTS",
                        reference("Z90001", "98A", "E38000901"),
                        reference("Z90002", "98B", "E38000902")));
    }

    static List<File> partnerships() {
        return List.of(
                file(
                        "stp_ccg_mapping_2019-04.csv",
                        "NHS England Region,ODS STP Code,STP Footprint no,ONS STP Code,STP Name,CCG,ODS CCG Code",
                        "North East (Y63),QBB,1,E54000949,Brookshire STP,Anytown CCG,98A",
                        "North East (Y63),QBB,1,E54000949,Brookshire STP,Otherton CCG,98B"),
                file(
                        "stp_change_log_2018-2019.csv",
                        "Date,STP Code,STP Name,Type of Change,Details",
                        "2018-06-07,QBA,Anytown STP,STP code closed (merger),\"Code closed, merged into QBB\"",
                        "2018-06-07,QBB,Brookshire STP,New STP code,\"New code allocated, partners merged.\"",
                        "2018-07-18,QBB,Brookshire STP,ONS Boundary Code,New ONS geographic boundary code of E54000949"
                                + " assigned to Brookshire STP following merger.",
                        "2019-04-03,QBB,Multiple,NHS England Region changes.,The current North of England region (Y54)"
                                + " split into two new regions: Relevant STPs updated to North East (Y63)."),
                file(
                        "ccg_population_stp_region_2021.csv",
                        "\ufeffCCG Code,CCG Name,STP21 Code,STP21 Name,NHSER21 Code,NHSER21 Name,All Ages",
                        "E38000903,NHS Brookshire CCG,E54000950,Brookshire,E40000909,North East,250000"),
                file(
                        "ccg_lad_lookup_2021.csv",
                        "CCG21CD,CCG21CDH,CCG21NM,LAD21CD,LAD21NM",
                        "E38000903,98Z,NHS Brookshire CCG,E07000901,Anytown",
                        "E38000903,98Z,NHS Brookshire CCG,E07000902,Otherton"),
                file(
                        "ccg_to_icb_heec.csv",
                        "\ufeffCCG Code,ICB Code,ICB NAME",
                        "98A,QBB,NHS Brookshire Integrated Care Board",
                        "98Z,QBB,NHS Brookshire Integrated Care Board"),
                file(
                        "icb_names_codes_2024-12.csv",
                        "ICB24CD,ICB24CDH,ICB24NM,ObjectId",
                        "E54000950,QBB,NHS Brookshire Integrated Care Board,1"));
    }

    static List<File> practices() {
        return List.of(
                file(
                        "ebranchs_2017-08.csv",
                        branch("Z90001001", "MILL LANE, EAST", "Z90001", "20040401", ""),
                        branch("Z90002001", "CHAPEL STREET, WEST", "Z90002", "20040401", "20160630")),
                file(
                        "ePCN_2019-12_pcn_details.csv",
                        "PCN Code,PCN Name,Current Clinical Commissioning Group Code,Clinical Commissioning Group Name,"
                                + "Open Date (YYYYMMDD),Close Date,Address Line 1,Address Line 2,Address Line 3,"
                                + "Address Line 4,Address Line 5,Postcode",
                        "U90001,ANYTOWN PCN,98A,NHS ANYTOWN CCG,20190701,,1 HIGH STREET,,,ANYTOWN,,AN1 1AA"),
                file(
                        "ePCN_2019-12_core_partner_details.csv",
                        PARTNERS_HEADING,
                        partner("Z90001", "98A", "U90001", "98A", "20190701", ""),
                        partner("Z90002", "98B", "U90001", "98A", "20191001", "")),
                file(
                        "gp-reg-pat-prac-map_2020-09.csv",
                        MAP_HEADING,
                        mapped("01-Sep-20", "Z90001", "AN1 1AA", "U90001", "98Z", "MILL LANE MEDICAL CENTRE"),
                        mapped("01-Sep-20", "Z90002", "AN1 1AA", "U", "98Z", "CHAPEL STREET PRACTICE")),
                file(
                        "gp-reg-pat-prac-map_2026-07.csv",
                        BOARD_HEADING,
                        boarded("01Jul2026", "Z90001", "U90002", "98Z", "B9B9B"),
                        boarded("01Jul2026", "Z90002", "U90002", "98Z", "B9B9B")),
                file(
                        "nhs_choices_GP_2019-05.csv",
                        SITES_HEADING,
                        site("Z90001", "Mill Lane Medical Centre", "AN1 1AA", "53.484138488769531", "8.1386E-2"),
                        site("Z90001001", "Mill Lane, East", "AN1 4DD", "53.5", "-1.25"),
                        site("Z90002002", "Chapel Street, North", "AN1 5EE", "53.6", "-1.25")),
                file(
                        "nhs_choices_CCG_2019-05.csv",
                        "OrganisationID¬OrganisationCode¬OrganisationType¬OrganisationName¬Address1¬Address2¬Address3"
                                + "¬City¬County¬Postcode¬Latitude¬Longitude¬Phone",
                        "1¬98A¬Clinical Commissioning Group¬NHS Anytown CCG¬2 High Street¬¬¬Anytown¬¬AN1 2BB¬53.7¬-1.3¬"));
    }

    /** All of them, with the history that they stand around. */
    static List<File> files() {
        var all = new ArrayList<File>();
        for (var file : SmallFiles.history()) {
            var later = file.name().equals("eccg_2025-12.csv");
            all.add(later ? new File(file.name(), file.text().replace("\"Y54\"", "\"Y63\"")) : file);
        }
        all.addAll(teams());
        all.addAll(partnerships());
        all.addAll(practices());
        return List.copyOf(all);
    }
}
