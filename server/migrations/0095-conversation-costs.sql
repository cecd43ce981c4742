-- What language models were asked for in a conversation, and what that cost; no word of it.
create table assistant.model_uses (
  id uuid primary key,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  at timestamptz not null,
  purpose text not null,
  prompt text not null,
  model text not null,
  -- Whether its words were sent; refused words cost as much.
  taken boolean not null,
  tokens bigint not null,
  -- Millionths of a cent of the currency the prices are set in, as in platform.model_calls.
  cost bigint not null
);
create index model_uses_conversation on assistant.model_uses (conversation_id, at);
create index model_uses_at on assistant.model_uses (at);
