package quorate.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Goes through a PNG chunk by chunk, and keeps those that say how it looks. */
final class PngPicture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String FIRST = "IHDR";
    private static final String LAST = "IEND";
    private static final Set<String> LOOKS =
            Set.of(FIRST, "PLTE", "IDAT", LAST, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD");

    private PngPicture() {}

    static boolean is(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Picture read(byte[] bytes) throws IOException {
        var keeping = new Picture.Keeping(bytes.length);
        keeping.keep(SIGNATURE);
        var read = ByteBuffer.wrap(bytes);
        var at = SIGNATURE.length;
        for (var type = ""; !type.equals(LAST); ) {
            var length = read.getInt(at);
            var end = at + 12L + length;
            if (length < 0 || end > bytes.length) throw new IOException("A chunk is cut off");
            type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE.length && !type.equals(FIRST)) throw new IOException("It does not begin with its size");
            var sum = new CRC32();
            sum.update(bytes, at + 4, length + 4);
            if ((int) sum.getValue() != read.getInt((int) end - 4)) throw new IOException("A chunk is damaged");
            if (LOOKS.contains(type)) keeping.keep(bytes, at, (int) end);
            else keeping.leaveOut();
            at = (int) end;
        }
        if (at < bytes.length) keeping.leaveOut();
        return keeping.picture(PaperType.PNG);
    }
}
