package org.clairevoie.deploy.bench.filling;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Rows on their way into a table by COPY, in PostgreSQL's binary form: a count of fields, then each field with its length.
final class BinaryCopy implements AutoCloseable {
    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private final DataOutputStream out;

    private BinaryCopy(DataOutputStream out) {
        this.out = out;
    }

    static BinaryCopy into(Connection connection, String table) throws SQLException, IOException {
        BinaryCopy copy = new BinaryCopy(new DataOutputStream(new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin (format binary)", 1 << 16), 1 << 16)));
        copy.out.write(HEADER);
        return copy;
    }

    BinaryCopy row(int fields) throws IOException {
        out.writeShort(fields);
        return this;
    }

    BinaryCopy bigint(long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
        return this;
    }

    BinaryCopy integer(int value) throws IOException {
        out.writeInt(4);
        out.writeInt(value);
        return this;
    }

    BinaryCopy smallint(short value) throws IOException {
        out.writeInt(2);
        out.writeShort(value);
        return this;
    }

    BinaryCopy uuid(UUID value) throws IOException {
        out.writeInt(16);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryCopy text(String value) throws IOException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
