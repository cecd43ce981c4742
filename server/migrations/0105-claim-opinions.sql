-- What a language model thought of a claim of the list. A model's opinion: no label, and nothing learns from it.
create table copilot.claim_opinions (
  id uuid primary key,
  claim_id text not null,
  opinion text not null check (opinion in ('indication', 'none', 'unclear')),
  -- Names of the shown facts it rests on.
  facts text[] not null,
  -- Which facts were shown, as a hash.
  shown text not null,
  model text not null,
  prompt text not null,
  at timestamptz not null,
  unique (claim_id, model, prompt)
);
