package quorate.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook as Excel wrote it until 2003, by what stands in its cells alone: programs that print reports into such
 * files are careless with the rest, and a model of the whole workbook breaks off at it.
 */
final class OldWorkbook implements HSSFListener {

    /** How exactly formulas are worked out: eight bytes. Some programs write two records into one. */
    private static final int DELTA = 0x10;

    private static final int DELTA_SIZE = 8;
    private static final int RECORD_HEAD = 4;

    private final List<String> names = new ArrayList<>();
    private final List<Workbook.Sheet> sheets = new ArrayList<>();
    private @Nullable SSTRecord shared;

    /** The cell whose formula gave a text, which follows. */
    private @Nullable FormulaRecord waiting;

    /** How many parts within each other are open; a picture of numbers is a part within a sheet. */
    private int depth;

    /** Parts that stand in no other: the first is the workbook itself, each further one a sheet. */
    private int parts;

    private OldWorkbook() {}

    static List<Workbook.Sheet> sheets(RawFile file) throws IOException {
        try (var given = new POIFSFileSystem(file.open());
                var content = given.createDocumentInputStream("Workbook")) {
            var reader = new OldWorkbook();
            var request = new HSSFRequest();
            request.addListenerForAllRecords(reader);
            new HSSFEventFactory()
                    .processEvents(request, new ByteArrayInputStream(withoutFaulty(content.readAllBytes())));
            return reader.sheets;
        } catch (RuntimeException unreadable) {
            // What the library throws of a broken or locked file has no common kind.
            throw new IOException(unreadable);
        }
    }

    private static byte[] withoutFaulty(byte[] records) {
        var in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(records.length);
        while (in.remaining() >= RECORD_HEAD) {
            var from = in.position();
            var kind = Short.toUnsignedInt(in.getShort());
            var size = Short.toUnsignedInt(in.getShort());
            var end = Math.min(from + RECORD_HEAD + size, records.length);
            if (kind != DELTA || size == DELTA_SIZE) out.write(records, from, end - from);
            in.position(end);
        }
        return out.toByteArray();
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> names.add(sheet.getSheetname());
            case SSTRecord texts -> shared = texts;
            case BOFRecord _ -> begin();
            case EOFRecord _ -> depth--;
            case FormulaRecord formula -> formula(formula);
            case StringRecord text -> {
                if (waiting != null) put(waiting, text.getString());
                waiting = null;
            }
            case LabelRecord text -> put(text, text.getValue());
            case LabelSSTRecord text
            when shared != null ->
                put(text, shared.getString(text.getSSTIndex()).getString());
            // A day is the number that the workbook has for it, as in newer ones.
            case NumberRecord number -> put(number, NumberToTextConverter.toText(number.getValue()));
            case BoolErrRecord is -> put(is, is.isBoolean() ? is.getBooleanValue() ? "1" : "0" : "");
            default -> {}
        }
    }

    private void begin() {
        if (depth++ > 0) return;
        if (parts > 0) sheets.add(new Workbook.Sheet(names.get(parts - 1), new ArrayList<>()));
        parts++;
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) waiting = formula;
        else put(formula, NumberToTextConverter.toText(formula.getValue()));
    }

    private void put(CellValueRecordInterface cell, String text) {
        if (depth != 1) return;
        var rows = sheets.getLast().rows();
        while (rows.size() <= cell.getRow()) rows.add(new ArrayList<>());
        var row = rows.get(cell.getRow());
        while (row.size() <= cell.getColumn()) row.add("");
        row.set(cell.getColumn(), text.strip());
    }
}
