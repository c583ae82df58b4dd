-- What people decided, in the order in which this ledger came by it. Rows are only ever added; a decision that takes another one back is a row too.
create table decisions (
    number   integer not null primary key autoincrement,
    id       text not null unique,
    document text not null,
    body     text not null
) strict;

create index decisions_by_document on decisions (document);

-- A document that was read again by a newer version keeps what was read before under the number of that reading, from 1.
-- The newest reading counts: documents.reading names it.
alter table documents add column reading integer not null default 1;

create table rereadings (
    document text not null references documents (hash),
    reading  integer not null,
    version  text not null,
    day      text not null,
    primary key (document, reading)
) strict, without rowid;

create table claims_read (
    document  text not null references documents (hash),
    reading   integer not null default 1,
    id        text not null,
    start     integer not null,
    indicator text not null,
    reporter  text,
    partner   text,
    body      text not null,
    primary key (document, reading, id)
) strict;

insert into claims_read (document, id, start, indicator, reporter, partner, body)
select document, id, start, indicator, reporter, partner, body from claims order by rowid;
drop table claims;
alter table claims_read rename to claims;

create index claims_by_id on claims (id, document);
create index claims_by_parties on claims (reporter, partner);
create index claims_by_partner on claims (partner, reporter);
create index claims_by_indicator on claims (indicator);

create table leftovers_read (
    document text not null references documents (hash),
    reading  integer not null default 1,
    start    integer not null,
    end      integer not null,
    reason   text not null,
    figure   text not null,
    quote    text not null,
    primary key (document, reading, start, end, reason)
) strict, without rowid;

insert into leftovers_read (document, start, end, reason, figure, quote) select document, start, end, reason, figure, quote from leftovers;
drop table leftovers;
alter table leftovers_read rename to leftovers;

create table commitments_read (
    document text not null references documents (hash),
    reading  integer not null default 1,
    id       text not null,
    start    integer not null,
    type     text not null,
    status   text not null,
    body     text not null,
    primary key (document, reading, id)
) strict;

insert into commitments_read (document, id, start, type, status, body) select document, id, start, type, status, body from commitments order by rowid;
drop table commitments;
alter table commitments_read rename to commitments;

create index commitments_by_type on commitments (type, status);
create index commitments_by_id on commitments (id, document);
