package org.clairevoie.query.contrast.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.kept.KeptGraph;

/// What readings depend on beside the log and the grid. Whoever keeps something read keeps its form beside it, and reads anew what is of
/// another.
public final class ReadingForm {
    /// To be raised whenever a journey may read otherwise than before under a grid that is the same.
    static final int NUMBER = 1;

    private ReadingForm() {}

    /// @return 64 hexadecimal digits
    public static String name() {
        return name("");
    }

    /// @param more what else it depends on
    /// @return 64 hexadecimal digits
    public static String name(String more) {
        String form = NUMBER + KeptGraph.form() + Arrays.toString(Index.values()) + Arrays.toString(Because.values()) + Arrays.toString(Reading.values()) + more;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
