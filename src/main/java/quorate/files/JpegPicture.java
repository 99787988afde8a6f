package quorate.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through a JPEG segment by segment. Which way up it is kept is written anew, because the picture needs it. */
final class JpegPicture {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int ORIENTATION = 0x0112;

    private final byte[] bytes;
    private final Picture.Keeping keeping;
    private int at = 2;

    private JpegPicture(byte[] bytes) {
        this.bytes = bytes;
        this.keeping = new Picture.Keeping(bytes.length);
    }

    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) START && bytes[2] == (byte) 0xff;
    }

    static Picture read(byte[] bytes) throws IOException {
        return new JpegPicture(bytes).read();
    }

    private Picture read() throws IOException {
        keeping.keep(bytes, 0, 2);
        var upright = new byte[0];
        for (int marker; (marker = marker()) != END; ) {
            var length = number(at);
            if (length < 2 || at + length > bytes.length) throw new IOException("A segment is cut off");
            var begin = at - 2;
            var content = at + 2;
            at += length;
            if (marker == EXIF && isNamed(content, "Exif\0\0") && upright.length == 0) {
                upright = turned(Arrays.copyOfRange(bytes, content + 6, at));
                keeping.keep(upright);
            }
            if (!isKept(marker, content)) {
                keeping.leaveOut();
            } else if (marker == FIRST_APPLICATION) {
                keeping.keep(withoutSmallCopy(content));
            } else {
                keeping.keep(bytes, begin, at);
            }
            if (marker == SCAN) scan();
        }
        keeping.keep(new byte[] {(byte) 0xff, (byte) END});
        if (at < bytes.length) keeping.leaveOut();
        return keeping.picture(PaperType.JPEG);
    }

    /** The next marker; any number of filling bytes may come before it. */
    private int marker() throws IOException {
        if (at >= bytes.length || bytes[at] != (byte) 0xff) throw new IOException("A segment was expected");
        while (at < bytes.length && bytes[at] == (byte) 0xff) at++;
        if (at >= bytes.length) throw new IOException("The end is missing");
        return bytes[at++] & 0xff;
    }

    private int number(int place) throws IOException {
        if (place + 1 >= bytes.length) throw new IOException("A segment is cut off");
        return (bytes[place] & 0xff) << 8 | bytes[place + 1] & 0xff;
    }

    private boolean isNamed(int place, String name) {
        var letters = name.getBytes(StandardCharsets.ISO_8859_1);
        return place + letters.length <= bytes.length
                && Arrays.equals(bytes, place, place + letters.length, letters, 0, letters.length);
    }

    private boolean isKept(int marker, int content) {
        return switch (marker) {
            case FIRST_APPLICATION -> isNamed(content, "JFIF\0") && content + 12 <= bytes.length;
            case COLOURS -> isNamed(content, "ICC_PROFILE\0");
            case ADOBE -> isNamed(content, "Adobe");
            case COMMENT -> false;
            default -> marker < FIRST_APPLICATION || marker > LAST_APPLICATION;
        };
    }

    /** What follows a scan's header, up to the next marker that is no restart. */
    private void scan() throws IOException {
        var begin = at;
        while (true) {
            if (at + 1 >= bytes.length) throw new IOException("The end is missing");
            var next = bytes[at + 1] & 0xff;
            if (bytes[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) break;
            at++;
        }
        keeping.keep(bytes, begin, at);
    }

    /** Version and density, and no small copy of what the picture once was. */
    private byte[] withoutSmallCopy(int content) {
        if (at > content + 14) keeping.leaveOut();
        var plain = ByteBuffer.allocate(18).putShort((short) 0xffe0).putShort((short) 16);
        return plain.put(bytes, content, 12).put((byte) 0).put((byte) 0).array();
    }

    /** A segment that says only which way up the picture is; empty where it is as it lies, or cannot be read. */
    private static byte[] turned(byte[] tiff) {
        try {
            var read = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var table = read.getInt(4);
            for (var entry = 0; entry < Short.toUnsignedInt(read.getShort(table)); entry++) {
                var place = table + 2 + 12 * entry;
                if (Short.toUnsignedInt(read.getShort(place)) != ORIENTATION) continue;
                var way = read.getShort(place + 8);
                return way < 2 || way > 8 ? new byte[0] : upright(way);
            }
        } catch (IndexOutOfBoundsException unreadable) {
            // Without it the picture is shown as it lies.
        }
        return new byte[0];
    }

    private static byte[] upright(short way) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort(way)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
