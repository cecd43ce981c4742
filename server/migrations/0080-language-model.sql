-- Calls to a language model, where one is set up: counted and priced, without a word of what was asked or answered.
create table platform.model_calls (
  id uuid primary key,
  day date not null,
  at timestamptz not null,
  purpose text not null,
  -- Name and version of the prompt.
  prompt text not null,
  model text not null,
  -- `asked` holds an estimate until the answer is counted; what a killed server asked stays counted so.
  state text not null check (state in ('asked', 'answered', 'failed')),
  problem text,
  input_tokens bigint not null,
  output_tokens bigint not null,
  -- Millionths of a cent of the currency the prices are set in.
  cost bigint not null,
  milliseconds integer
);
create index model_calls_day on platform.model_calls (day, purpose);

-- An explanation in a model's words, every figure of it checked; used again while the same was found.
create table audit.wordings (
  request_id uuid not null references audit.requests (id) on delete cascade,
  -- Keyed digest of the deterministic text, its language, the model and the prompt.
  content text not null,
  wording text not null,
  model text not null,
  prompt text not null,
  created_at timestamptz not null,
  primary key (request_id, content)
);
