package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a photograph the picture alone is kept, and what only looks like one is refused. */
public class PictureTest {

    private static final String PLACE = "51.5007 N 0.1246 W";

    @TempDir
    Path folder;

    private static byte[] plain(String format) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 64; x++)
            for (var y = 0; y < 48; y++) image.setRGB(x, y, x * 4 << 16 | y * 5 << 8 | x * y % 255);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** A photograph from a telephone held upright, with the place where it was taken, a remark and something behind it. */
    public static byte[] photograph() {
        var plain = plain("jpg");
        var exif = ByteBuffer.allocate(8 + 2 + 12 + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(letters("II*\0"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(6)
                .putInt(0)
                .array();
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xe1, joined(letters("Exif\0\0"), exif, letters(PLACE))),
                segment(0xe1, letters("http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>")),
                segment(0xed, letters("Photoshop 3.0\0" + PLACE)),
                segment(0xfe, letters(PLACE)),
                Arrays.copyOfRange(plain, 2, plain.length),
                letters("PK\u0003\u0004" + PLACE));
    }

    private static byte[] chunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(letters(type));
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(letters(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] screenshot() {
        var plain = plain("png");
        return joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", letters("Comment\0" + PLACE)),
                chunk("eXIf", letters(PLACE)),
                Arrays.copyOfRange(plain, 33, plain.length),
                letters("<html><script>" + PLACE));
    }

    private static int[] dots(byte[] picture) throws IOException {
        var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void of_a_photograph_the_picture_and_which_way_up_it_is_are_kept() throws Exception {
        var read = Picture.read(photograph());
        assertThat(read.type()).isEqualTo(PaperType.JPEG);
        assertThat(text(photograph())).contains(PLACE);
        assertThat(text(read.bytes())).doesNotContain(PLACE, "Photoshop", "adobe.com", "PK\u0003");
        assertThat(dots(read.bytes())).containsExactly(dots(plain("jpg")));
        assertThat(text(read.bytes()))
                .contains("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertThat(read.paper().remarks()).singleElement().asString().contains("place and time, was taken out");
        var again = Picture.read(read.bytes());
        assertThat(again.bytes()).as("cleaned twice").isEqualTo(read.bytes());
    }

    @Test
    void of_a_screenshot_the_picture_is_kept() throws Exception {
        var read = Picture.read(screenshot());
        assertThat(read.type()).isEqualTo(PaperType.PNG);
        assertThat(text(read.bytes())).doesNotContain(PLACE, "<script>", "tEXt", "eXIf");
        assertThat(dots(read.bytes())).containsExactly(dots(plain("png")));
        assertThat(Picture.read(plain("png")).paper().remarks()).isEmpty();
    }

    @Test
    void what_only_begins_like_a_picture_is_refused() {
        var jpeg = plain("jpg");
        var png = plain("png");
        var changed = png.clone();
        changed[60] ^= 1;
        for (var wrong : new byte[][] {
            Arrays.copyOf(jpeg, jpeg.length / 2),
            Arrays.copyOf(png, png.length / 2),
            changed,
            joined(Arrays.copyOf(png, 8), letters("<html><script>alert(1)</script>")),
            joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, letters("<html><script>alert(1)</script>")),
            joined(Arrays.copyOf(jpeg, 2), new byte[] {(byte) 0xff, (byte) 0xd9}),
            Arrays.copyOf(png, 20)
        }) {
            assertThat(Picture.is(wrong)).isTrue();
            assertThatThrownBy(() -> Picture.read(wrong))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void a_picture_that_would_swell_is_refused_before_it_does() {
        var png = plain("png");
        var huge = ByteBuffer.wrap(png.clone()).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(huge.array(), 12, 17);
        huge.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> Picture.read(huge.array()))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("3,600,000,000 dots");
    }

    @Test
    void a_picture_is_no_paper() throws IOException {
        var file = Files.write(folder.resolve("agenda.pdf"), photograph());
        assertThatThrownBy(() -> Papers.read(file))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("is a picture, which cannot be read aloud");
    }
}
