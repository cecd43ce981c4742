-- What must not be deleted for now, because a court, an authority or a dispute needs it: a claim, a member, or a person known
-- only from conversations. Retention and erasure keep away from it until it is released.
create table platform.legal_holds (
  id uuid primary key,
  kind text not null check (kind in ('claim', 'member', 'contact')),
  resource_id uuid not null,
  -- Sealed: why.
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  -- Sealed: why it is over.
  release_reason text
);
create unique index legal_holds_open on platform.legal_holds (kind, resource_id) where released_at is null;
