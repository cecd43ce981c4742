-- The auditor's copilot: what was said about a claim, and wordings that passed every check.
create schema copilot;

create table copilot.messages (
  id uuid primary key,
  claim_id text not null,
  seq integer not null,
  role text not null check (role in ('user', 'assistant')),
  -- Who asked; `copilot` for its answers.
  sender text not null,
  -- Encrypted.
  content text not null,
  -- Tools that were used, who worded the answer, why a wording was not taken, versions.
  meta jsonb not null,
  at timestamptz not null,
  unique (claim_id, seq)
);

-- A model's wording, used again for the same facts, question, language, model and prompt.
create table copilot.wordings (
  content text primary key,
  wording text not null,
  model text not null,
  prompt text not null,
  created_at timestamptz not null
);
