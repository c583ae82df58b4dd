-- Official figures. A publication is one file as it stood on a day; a later one never overwrites an earlier one.
create table publications (
    id        integer not null primary key,
    source    text not null,
    agency    text not null,
    kind      text not null,
    file      text not null,
    hash      text not null unique,
    published text not null,
    url       text,
    licence   text,
    figures   integer not null default 0
) strict;

-- What all figures of a file mostly share.
create table measures (
    id             integer not null primary key,
    classification text not null,
    currency       text not null,
    valuation      text not null,
    basis          text not null,
    unique (classification, currency, valuation, basis)
) strict;

-- Kept in the order of its key, so that a pair of countries is read from one place. "measure" and "publication" are ids of the tables
-- above.
-- Periods: "start" counts months from year 0. Numbers are integers where they are whole, real where fifteen digits hold them, else
-- text with all their digits. A place that is a line holds the line's number, any other its words.
create table observations (
    reporter    text not null,
    partner     text not null,
    product     text not null,
    flow        integer not null,
    start       integer not null,
    months      integer not null,
    measure     integer not null,
    publication integer not null,
    value       any,
    weight      any,
    status      text,
    place       any not null,
    primary key (reporter, partner, product, flow, start, months, measure, publication)
) strict, without rowid;
