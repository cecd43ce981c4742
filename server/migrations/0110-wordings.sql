-- What was checked so far of an answer that is being worded: shown at once, gone with the answer itself or with a takeover.
create table inbox.wordings (
  conversation_id uuid primary key references inbox.conversations (id) on delete cascade,
  message_id uuid not null,
  -- Of whoever answered when it was begun; in a newer one it is not shown.
  epoch integer not null,
  text text not null,
  at timestamptz not null
);
