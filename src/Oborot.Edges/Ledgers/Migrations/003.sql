-- What documents tell of agreements, projects, pledges and meetings, keyed like claims.
create table commitments (
    document text not null references documents (hash),
    id       text not null,
    start    integer not null,
    type     text not null,
    status   text not null,
    body     text not null,
    primary key (document, id)
) strict;

create index commitments_by_type on commitments (type, status);
