-- Builds of the analytic claims, newest last: what was read, kept and left out.
create table risk.etl_runs (
  run_id text primary key,
  executed_at timestamptz not null,
  finished_at timestamptz not null,
  etl_version text not null,
  rows_processed bigint not null,
  -- The run as written beside the data: sources, rejects by reason, pseudonym key version.
  run jsonb not null,
  generated boolean not null,
  -- Folder of the snapshot, under the data directory.
  snapshot text not null
);

-- What is served now: one row at most, swapped in one statement.
create table risk.current_snapshot (
  one boolean primary key default true check (one),
  run_id text not null references risk.etl_runs,
  -- Folder of the served lists inside the snapshot.
  serving text not null,
  rule_set text not null,
  model_version text,
  at timestamptz not null
);

-- Versions of the rules over historic claims: drafted, tried on the last twelve months, published, retired.
create table risk.ruleset_versions (
  version text primary key,
  state text not null check (state in ('draft', 'shadow', 'published', 'retired')),
  content jsonb not null,
  description text not null,
  -- How far the flag rates of clean claims may differ between groups; more refuses activation.
  fairness_ratio numeric not null check (fairness_ratio >= 1),
  backtest jsonb,
  created_by text not null,
  created_at timestamptz not null,
  published_at timestamptz
);
create unique index ruleset_versions_published on risk.ruleset_versions (state) where state = 'published';

-- What people found about a historic claim; the latest counts.
create table risk.claim_labels (
  id uuid primary key,
  claim_id text not null,
  decision text not null check (decision in ('approved', 'partial', 'rejected')),
  correction_ratio numeric check (correction_ratio between 0 and 1),
  notes text,
  reviewer_id text not null,
  at timestamptz not null
);
create index claim_labels_claim on risk.claim_labels (claim_id, at desc);
