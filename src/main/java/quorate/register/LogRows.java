package quorate.register;

import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.register.Published.Note;
import quorate.register.Rows.Fault;

/** The log of changes to sustainability and transformation partnerships. */
final class LogRows {

    private LogRows() {}

    static void read(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var table = Headed.of(file, layout);
        var date = table.need("date");
        var code = table.need("stp code");
        var name = table.need("stp name");
        var type = table.need("type of change");
        var details = table.need("details");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, code), () -> {
            var day = Rows.day("date", Headed.cell(fields, date));
            if (day == null) throw new Fault("date", "", "There is no date.", "Enter the day of the change.");
            var latest = rows.likely();
            if (latest == null || day.isAfter(latest)) rows.suppose(day);
            return new Note(
                    rows.word(Headed.cell(fields, code)),
                    day,
                    rows.word(Headed.cell(fields, name)),
                    rows.word(Headed.cell(fields, type)),
                    rows.word(Headed.cell(fields, details)));
        }));
    }
}
