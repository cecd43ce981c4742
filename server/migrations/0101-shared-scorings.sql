-- Scorings of the served claims that are shared out by part. At most one is under way.
create table risk.shared_scorings (
  run_id text primary key,
  -- Snapshot, stamp, seed, rules and versions, frozen when it was asked for.
  plan jsonb not null,
  state text not null check (state in ('training', 'scoring', 'joining', 'done', 'failed')),
  -- Why it failed, a code; `detail` is the code behind it, or which part.
  code text,
  detail text,
  claims integer not null default 0,
  folded integer not null default 0,
  started_by text not null,
  started_at timestamptz not null,
  -- When the parts were handed out.
  shared_at timestamptz,
  ended_at timestamptz
);
create unique index shared_scorings_one on risk.shared_scorings ((true)) where ended_at is null;
create index shared_scorings_recent on risk.shared_scorings (started_at desc);

-- Their parts: some whole files of claims each.
create table risk.shared_scoring_parts (
  run_id text not null references risk.shared_scorings on delete cascade,
  part integer not null,
  files jsonb not null,
  claims integer not null,
  -- Which process on which machine scored it.
  done_by text,
  done_at timestamptz,
  primary key (run_id, part)
);
