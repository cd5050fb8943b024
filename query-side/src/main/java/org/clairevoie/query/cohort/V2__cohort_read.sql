-- What was read of a cohort, which never changes, so that nobody waits for it twice. It can be read again from the graphs.
create table cohort_read (
    cohort   uuid  not null references cohort (id),
    question text  not null,
    form     text  not null,
    read     bytea not null,
    primary key (cohort, question, form)
);
