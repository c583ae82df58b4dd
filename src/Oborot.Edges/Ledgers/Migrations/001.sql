-- Everything is keyed by content: a document by the hash of its text and header, a claim by its id within the document.
create table documents (
    hash       text not null primary key,
    id         text not null,
    language   text,
    published  text,
    url        text,
    publisher  text,
    title      text,
    body_start integer not null,
    text       text not null
) strict;

create index documents_by_id on documents (id, hash);

create table claims (
    document  text not null references documents (hash),
    id        text not null,
    start     integer not null,
    indicator text not null,
    reporter  text,
    partner   text,
    body      text not null,
    primary key (document, id)
) strict;

create index claims_by_id on claims (id, document);
create index claims_by_parties on claims (reporter, partner);
create index claims_by_partner on claims (partner, reporter);
create index claims_by_indicator on claims (indicator);

create table leftovers (
    document text not null references documents (hash),
    start    integer not null,
    end      integer not null,
    reason   text not null,
    figure   text not null,
    quote    text not null,
    primary key (document, start, end, reason)
) strict, without rowid;
