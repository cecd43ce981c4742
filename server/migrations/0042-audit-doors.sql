-- The analysers and who offers them: one registry for all worker processes. Lifetime figures outlive the processes.
create table audit.analysers (
  name text primary key,
  total_requests bigint not null default 0,
  total_errors bigint not null default 0,
  -- Moving average, each audit counting a tenth; null before the first.
  mean_milliseconds double precision
);

create table audit.analyser_workers (
  worker text not null,
  analyser text not null references audit.analysers (name),
  version text not null,
  capabilities jsonb not null,
  checks text[] not null,
  current_requests integer not null default 0,
  registered_at timestamptz not null,
  heartbeat_at timestamptz not null,
  primary key (worker, analyser)
);

-- A paper sent for an audit has a row of its own, whoever else sent the same file; a short text is kept in it, sealed.
alter table intake.documents add column paper_of uuid;
alter table intake.documents add column content text;
drop index intake.documents_once;
create unique index documents_once on intake.documents
  (address, kind, coalesce(member_id, '00000000-0000-0000-0000-000000000000'), coalesce(target_claim_id, '00000000-0000-0000-0000-000000000000'),
   coalesce(facility_id, '00000000-0000-0000-0000-000000000000'), coalesce(paper_of, '00000000-0000-0000-0000-000000000000'));

create table audit.requests (
  id uuid primary key,
  -- Who sent it: a user or a program, and whom that program speaks of ('' for itself).
  owner text not null,
  user_ref text not null,
  member_id uuid,
  facility_id uuid,
  -- Keyed hash of the file and what it is judged by: the same is audited once for the same sender.
  fingerprint text not null,
  document_id uuid not null,
  bill_id uuid,
  audit_id uuid,
  state text not null check (state in ('queued', 'done', 'failed')),
  problem text,
  terms jsonb not null,
  classification jsonb,
  routing jsonb,
  stages jsonb not null,
  verdict text,
  confidence double precision,
  currency text,
  total bigint,
  overcharge bigint,
  findings integer,
  result jsonb,
  question text,
  answer text,
  callback_url text,
  requested_at timestamptz not null,
  finished_at timestamptz,
  unique (owner, user_ref, fingerprint)
);
create index requests_owner on audit.requests (owner, requested_at desc);
create index requests_at on audit.requests (requested_at desc);

-- The names that senders gave their documents; two names may stand for the same one.
create table audit.request_names (
  owner text not null,
  user_ref text not null,
  doc_id text not null,
  request_id uuid not null references audit.requests (id) on delete cascade,
  primary key (owner, user_ref, doc_id)
);
create index request_names_request on audit.request_names (request_id);

-- What was asked about a bill and answered, sealed.
create table audit.messages (
  request_id uuid not null references audit.requests (id) on delete cascade,
  seq integer not null,
  role text not null check (role in ('user', 'assistant')),
  content text not null,
  at timestamptz not null,
  primary key (request_id, seq)
);

create table audit.batches (
  id uuid primary key,
  owner text not null,
  member_id uuid,
  facility_id uuid,
  state text not null check (state in ('running', 'done')),
  terms jsonb not null,
  callback_url text,
  started_at timestamptz not null,
  finished_at timestamptz
);

create table audit.batch_items (
  batch_id uuid not null references audit.batches (id) on delete cascade,
  index integer not null,
  name text not null,
  address text not null,
  request_id uuid,
  state text not null check (state in ('queued', 'done', 'failed')),
  problem text,
  primary key (batch_id, index)
);
create index batch_items_request on audit.batch_items (request_id) where request_id is not null;

create table audit.workflows (
  id uuid primary key,
  owner text not null,
  request_id uuid not null references audit.requests (id) on delete cascade,
  definition jsonb not null,
  state text not null check (state in ('running', 'done', 'failed')),
  total_milliseconds double precision,
  total_cost double precision,
  started_at timestamptz not null,
  finished_at timestamptz
);

create table audit.workflow_steps (
  workflow_id uuid not null references audit.workflows (id) on delete cascade,
  step text not null,
  result jsonb not null,
  primary key (workflow_id, step)
);
