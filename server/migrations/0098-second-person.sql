-- Steps that need a second person, and access outside one's own work in an emergency.
create table platform.approvals (
  id uuid primary key,
  kind text not null check (kind in ('role', 'export')),
  -- What exactly is asked for, as a digest: an approval is good for this and nothing else.
  step text not null,
  -- What the second person judges by. Sealed: filters of an export may name somebody.
  facts text not null,
  asked_by uuid not null references platform.users (id) on delete cascade,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  approved boolean,
  used_at timestamptz,
  check ((decided_at is null) = (approved is null)),
  check (decided_by is null or decided_by <> asked_by::text)
);
-- One open request for a step and a person at a time.
create unique index approvals_open on platform.approvals (asked_by, step) where decided_at is null and used_at is null;
create index approvals_recent on platform.approvals (asked_at desc);

create table platform.break_glass (
  id uuid primary key,
  user_id uuid not null references platform.users (id),
  kind text not null check (kind in ('claim', 'member')),
  resource_id uuid not null,
  -- Sealed: a reason may name somebody.
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  reviewed_by uuid references platform.users (id),
  reviewed_at timestamptz,
  justified boolean,
  review_note text,
  check (until > opened_at),
  check (reviewed_by is null or reviewed_by <> user_id)
);
create index break_glass_user on platform.break_glass (user_id, until);
create index break_glass_unreviewed on platform.break_glass (opened_at) where reviewed_at is null;
