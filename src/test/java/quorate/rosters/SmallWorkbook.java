package quorate.rosters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a spreadsheet program writes it, small enough to be written by hand: texts, day numbers, merged cells. */
final class SmallWorkbook {

    private SmallWorkbook() {}

    /** One sheet. @param merged such as {@code A1:D1} */
    record Sheet(String name, List<List<Object>> rows, List<String> merged) {}

    static byte[] of(Sheet... sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types(sheets.length));
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml", 1));
            part(zip, "xl/workbook.xml", workbook(sheets));
            part(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet%d.xml", sheets.length));
            for (var at = 0; at < sheets.length; at++) {
                part(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheet(sheets[at]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types(int sheets) {
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
        for (var at = 1; at <= sheets; at++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(at)
                    .append(".xml\" ContentType="
                            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String type, String target, int count) {
        var all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var at = 1; at <= count; at++) {
            all.append("<Relationship Id=\"rId")
                    .append(at)
                    .append("\" Type=\"http://schemas.openxmlformats.org/" + "officeDocument/2006/relationships/");
            all.append(type).append("\" Target=\"").append(target.formatted(at)).append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static String workbook(Sheet... sheets) {
        var text = new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (var at = 0; at < sheets.length; at++) {
            text.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheets[at].name(), at + 1, at + 1));
        }
        return text.append("</sheets></workbook>").toString();
    }

    private static String sheet(Sheet sheet) {
        var text = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < sheet.rows().size(); row++) {
            text.append("<row r=\"").append(row + 1).append("\">");
            var cells = sheet.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                var reference = (char) ('A' + column) + Integer.toString(row + 1);
                text.append(
                        switch (cells.get(column)) {
                            case Integer number -> "<c r=\"%s\"><v>%d</v></c>".formatted(reference, number);
                            case Object words when words.equals("") -> "";
                            case Object words ->
                                "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, words);
                        });
            }
            text.append("</row>");
        }
        text.append("</sheetData>");
        if (!sheet.merged().isEmpty()) {
            text.append("<mergeCells count=\"").append(sheet.merged().size()).append("\">");
            sheet.merged()
                    .forEach(area ->
                            text.append("<mergeCell ref=\"").append(area).append("\"/>"));
            text.append("</mergeCells>");
        }
        return text.append("</worksheet>").toString();
    }
}
