-- A mark made with our key in each row's own transaction, so that a row put in by another hand is known; and seals over
-- batches of rows, each signed and carrying on the one before, so that a changed or missing row is known.
alter table platform.trail add column mark_id uuid, add column mark text;
create unique index trail_mark_id on platform.trail (mark_id);

-- Committed rows that no seal covers yet. Written with the row; taken away by the seal.
create table platform.trail_unsealed (seq bigint primary key);
insert into platform.trail_unsealed select seq from platform.trail;

create table platform.trail_seals (
  batch bigint primary key,
  -- Rows in the order they were sealed, which is the order they became visible in, and the SHA-256 of each.
  seqs bigint[] not null,
  digests text[] not null,
  -- Rows up to this number are older than marks and may lack one.
  unmarked_upto bigint not null,
  head text not null,
  signature text not null,
  at timestamptz not null
);
create trigger trail_seals_append_only before update or delete or truncate on platform.trail_seals
  for each statement execute function platform.refuse_change();
