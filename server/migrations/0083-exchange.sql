-- Claim files of other systems, as they came in: one row a file, one a record of it. What a record says is sealed.
create schema exchange;

create table exchange.imports (
  id uuid primary key,
  -- Of the file's bytes: the same file again is the same import.
  sha256 text not null unique,
  format text,
  actor text not null,
  at timestamptz not null,
  -- Null while it is being read; its records count only when it is set.
  finished_at timestamptz,
  summary jsonb
);

create table exchange.records (
  id uuid primary key,
  import_id uuid not null references exchange.imports (id),
  kind text not null,
  -- Keyed hash of the whole record: a record that came before, in whichever file, is not kept twice.
  content_blind text not null unique,
  -- Keyed hash of the number that its system knows it by.
  number_blind text,
  body text not null,
  currency text,
  total_minor bigint
);
create index records_import on exchange.records (import_id);
create index records_number on exchange.records (number_blind);
