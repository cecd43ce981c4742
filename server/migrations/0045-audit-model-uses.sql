-- What language models were asked for an audited bill, and what that cost; no word of it.
create table audit.model_uses (
  id uuid primary key,
  request_id uuid not null references audit.requests (id) on delete cascade,
  at timestamptz not null,
  purpose text not null,
  prompt text not null,
  model text not null,
  tokens bigint not null,
  -- Millionths of a cent of the currency the prices are set in, as in platform.model_calls.
  cost bigint not null
);
create index model_uses_request on audit.model_uses (request_id);
