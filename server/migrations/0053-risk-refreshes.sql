-- What was thought of each refresh of the list: one row a served list.
create table risk.refresh_verdicts (
  list text primary key,
  run_id text not null,
  model_version text,
  status text not null check (status in ('ok', 'watch', 'alert')),
  -- Codes and figures.
  reasons jsonb not null,
  at timestamptz not null,
  -- When those who are to know were told; null where nobody was to be told, or nobody is named.
  told_at timestamptz
);
create index refresh_verdicts_recent on risk.refresh_verdicts (at desc);
