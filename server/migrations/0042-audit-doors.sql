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
