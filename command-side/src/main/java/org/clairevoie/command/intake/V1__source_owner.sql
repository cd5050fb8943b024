-- Under whose name a source posts: the organisation that first did. A row is never changed.
create table source_owner (
    source       text        primary key,
    organisation text        not null,
    since        timestamptz not null
);
