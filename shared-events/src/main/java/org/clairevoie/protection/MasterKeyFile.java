package org.clairevoie.protection;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The master key in a file of its own, 64 hexadecimal digits, readable by its owner alone. Made at the very first start;
/// afterwards a missing or another key is refused, since nothing personal could be read any more.
final class MasterKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private static final FileAttribute<?> OWNER_ALONE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private final Path file;
    private final JdbcClient database;

    MasterKeyFile(Path file, JdbcClient database) {
        this.file = file;
        this.database = database;
    }

    MasterKey open() {
        List<String> known = database.sql("select fingerprint from master_key").query((row, _) -> row.getString(1)).list();
        if (!Files.exists(file)) {
            if (!known.isEmpty()) {
                throw new IllegalStateException("the master key " + file + " is missing, and the database holds values sealed under it "
                        + "(fingerprint " + known.getFirst() + "): put the file back from its backup");
            }
            create();
        }
        MasterKey key = read();
        database.sql("insert into master_key (fingerprint) values (?) on conflict do nothing").param(key.fingerprint()).update();
        String holds = database.sql("select fingerprint from master_key").query((row, _) -> row.getString(1)).single();
        if (!holds.equals(key.fingerprint())) {
            throw new IllegalStateException("the master key " + file + " (fingerprint " + key.fingerprint()
                    + ") is not the one this database was sealed under (fingerprint " + holds + ")");
        }
        return key;
    }

    private MasterKey read() {
        try {
            return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("the master key " + file + " cannot be read: it must hold 64 hexadecimal digits", unreadable);
        }
    }

    /// Whole or not there: of two nodes that start at once on one folder, the second finds what the first has made.
    private void create() {
        byte[] secret = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(secret);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "master", ".draft", OWNER_ALONE);
            Files.writeString(draft, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            link(draft);
            Files.delete(draft);
        } catch (IOException | UnsupportedOperationException refused) {
            throw new IllegalStateException("the master key " + file + " cannot be made", refused);
        }
    }

    private void link(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.debug("another node has made the master key meanwhile", madeMeanwhile);
        }
    }
}
