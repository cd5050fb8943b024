-- What was sealed, in a schema of its own. Unlike a view none of it can be made again: who has a checkpoint may come back with it.

-- The keys that sign, the first with number 0. A rotation is a note that the key before and the key after have both signed.
create table sealing_key (
    number   integer     primary key,
    -- A vkey a line.
    vkeys    text        not null,
    -- How many entries the log had when these keys took over.
    size     bigint      not null,
    rotation text,
    since    timestamptz not null,
    check ((number = 0) = (rotation is null))
);

-- The Merkle tree: 256 hashes of 32 bytes a tile; the last of each level grows until it is full. The entries are the log's own rows.
create table tile (
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (level, index)
);
-- Hashes do not compress.
alter table tile alter column hashes set storage external;

-- The last checkpoint. Whoever signs the next holds this one row, so that no two are signed side by side.
create table head (
    the_only_one boolean     primary key default true check (the_only_one),
    size         bigint      not null,
    root         bytea       not null check (octet_length(root) = 32),
    note         text        not null,
    key          integer     not null references sealing_key,
    signed_at    timestamptz not null
);

-- Those before: the last of each minute, and every one that a witness was asked to cosign.
create table checkpoint (
    size      bigint      primary key,
    note      text        not null,
    signed_at timestamptz not null,
    kept      boolean     not null default false
);

create table cosignature (
    size        bigint      not null references checkpoint,
    witness     text        not null,
    -- Signature lines of a note.
    lines       text        not null,
    received_at timestamptz not null,
    primary key (size, witness)
);

-- How far each witness is, as it said itself.
create table witness (
    name     text        primary key,
    size     bigint      not null default 0,
    asked_at timestamptz not null,
    answer   text        not null default '',
    -- Whether it has cosigned what this log does not go on from.
    doubts   boolean     not null default false
);
