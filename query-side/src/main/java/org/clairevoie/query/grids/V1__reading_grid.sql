-- Every grid that was ever posted, and those that come with the product. Unlike a view this table cannot be made again from the log:
-- it is migrated, backed up with the log, and never thrown away. Rows are only added: a reading, a contract or a publication may
-- name any of them.
create table reading_grid (
    name    text        not null,
    version integer     not null check (version >= 1),
    -- The exact bytes as posted.
    body    bytea       not null,
    -- SHA-256 of the RFC 8785 form without the version.
    digest  text        not null,
    shipped boolean     not null,
    made_at timestamptz not null,
    primary key (name, version)
);
