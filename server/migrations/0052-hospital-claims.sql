-- Hospital claims as they arrive one by one: imported, made up by the simulator, or historic ones opened as a case.
-- They carry pseudonyms only; the record is encrypted all the same.
create table claims.hospital_claims (
  id text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9-]{2,59}$'),
  origin text not null check (origin in ('imported', 'simulated', 'historic')),
  record text not null,
  -- Which run of the simulator made it.
  run_id text,
  received_at timestamptz not null,
  case_opened_by text,
  case_opened_at timestamptz,
  check ((origin = 'simulated') = (run_id is not null)),
  check ((case_opened_by is null) = (case_opened_at is null))
);
create index hospital_claims_origin on claims.hospital_claims (origin, received_at);

-- Claims since the snapshot, with the columns of the served rows: merged into the list when it is read.
create sequence risk.live_changes;
create table risk.live_scores (
  claim_id text primary key,
  -- Grows with every change, so that a reader fetches only what is new.
  seq bigint not null unique default nextval('risk.live_changes'),
  simulated boolean not null,
  patient_key text,
  facility_key text not null,
  admit_dt date not null,
  -- The list whose peers, rules and model gave the figures.
  serving text not null,
  -- Columns of claims_normalized and of the scores.
  row jsonb not null,
  at timestamptz not null
);
create index live_scores_patient on risk.live_scores (patient_key) where patient_key is not null;
create index live_scores_record on risk.live_scores (facility_key, admit_dt);

-- How many live rows were ever taken away: a reader that sees it grow reads everything anew.
create table risk.live_removals (one boolean primary key default true check (one), removed bigint not null);
insert into risk.live_removals (removed) values (0);

-- Runs of the simulator. At most one is under way; one that has shown no sign of life for long is over.
create table risk.simulation_runs (
  run_id text primary key,
  settings jsonb not null,
  seed integer not null,
  started_by text not null,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  ended_at timestamptz,
  inserted integer not null default 0,
  fraudulent integer not null default 0
);
create unique index simulation_runs_one on risk.simulation_runs ((true)) where ended_at is null;
create index simulation_runs_recent on risk.simulation_runs (started_at desc);
