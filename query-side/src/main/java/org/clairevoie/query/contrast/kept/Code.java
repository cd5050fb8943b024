package org.clairevoie.query.contrast.kept;

/// How values of one type stand among the bytes.
interface Code {
    void write(Object value, ByteSink sink);

    Object read(ByteSource source);
}
