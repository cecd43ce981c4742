-- Breaches: what is known, when who was told. Deadlines follow from found_at.
create table platform.incidents (
  id uuid primary key,
  -- Sealed: what happened, in words.
  title text not null,
  note text,
  found_at timestamptz not null,
  -- The window and the accounts or keys by which data was reached; no accounts: everybody's reads count.
  reached_from timestamptz not null,
  reached_until timestamptz not null,
  actors text[] not null default '{}',
  opened_by text not null,
  opened_at timestamptz not null,
  authority_told_at timestamptz,
  people_told_at timestamptz,
  closed_at timestamptz,
  check (reached_until >= reached_from)
);
create index trail_at on platform.trail (at);

-- Whether a scanner looked at a document: null where none is set up.
alter table intake.documents add column scanned_at timestamptz,
  -- When the original and its page images were removed because their time was over; what was read of it stays with the claim.
  add column removed_at timestamptz;
