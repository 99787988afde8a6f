package quorate.files;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A photograph or a screenshot, as it may be kept: the picture alone. What cameras and programs write beside it, such as the
 * place, the time, names and a small copy from before something was struck out, is left out, and so is whatever follows it.
 */
record Picture(PaperType type, byte[] bytes, boolean stripped) {

    /** More than any telephone takes, and little enough to be looked through safely. */
    static final long MOST_DOTS = 120_000_000;

    private static final int LOOKED_AT = 400;

    static boolean is(byte[] bytes) {
        return JpegPicture.is(bytes) || PngPicture.is(bytes);
    }

    /** Reads it all, so that what only begins like a picture is refused. */
    static Picture read(byte[] bytes) throws Unfit {
        try {
            var picture = JpegPicture.is(bytes) ? JpegPicture.read(bytes) : PngPicture.read(bytes);
            look(picture);
            return picture;
        } catch (IOException | RuntimeException damaged) {
            throw damaged();
        }
    }

    static Unfit damaged() {
        return new Unfit("is a damaged or incomplete picture. Take or save it again and upload that.");
    }

    private static void look(Picture picture) throws IOException, Unfit {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes))) {
            var readers = ImageIO.getImageReadersByFormatName(picture.type.ending());
            if (!readers.hasNext()) throw new IIOException("No reader of " + picture.type);
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                look(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Through a sieve: every dot is decoded, and few are held. */
    private static void look(ImageReader reader) throws IOException, Unfit {
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots > MOST_DOTS) {
            throw new Unfit("has %,d dots, and %,d is the most that is taken. Save it smaller and upload that."
                    .formatted(dots, MOST_DOTS));
        }
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(reader.getWidth(0), reader.getHeight(0)));
        var sieve = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LOOKED_AT);
        param.setSourceSubsampling(sieve, sieve, 0, 0);
        if (reader.canReadRaster()) reader.readRaster(0, param);
        else reader.read(0, param);
    }

    Paper paper() {
        var remarks = stripped
                ? List.of(
                        "What the camera or program had written into the picture, such as place and time, was taken out.")
                : List.<String>of();
        return new Paper(type, "<p>This is a picture: it holds no words that can be shown here.</p>", "", remarks);
    }

    /** Puts the parts that are kept one behind the other. */
    static final class Keeping {
        private final ByteArrayOutputStream kept;
        private boolean stripped;

        Keeping(int size) {
            kept = new ByteArrayOutputStream(size);
        }

        void keep(byte[] from, int begin, int end) {
            kept.write(from, begin, end - begin);
        }

        void keep(byte[] part) {
            kept.writeBytes(part);
        }

        void leaveOut() {
            stripped = true;
        }

        Picture picture(PaperType type) {
            return new Picture(type, kept.toByteArray(), stripped);
        }
    }
}
