package quorate.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which two files are known to be the same. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256, in hexadecimal. */
    static String of(InputStream bytes) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            try (var read = new DigestInputStream(bytes, sha)) {
                read.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
