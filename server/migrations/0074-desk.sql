-- What helps people at the desk. What they write about a person is sealed.

create table inbox.conversation_labels (
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  label text not null,
  by text not null,
  at timestamptz not null,
  primary key (conversation_id, label)
);
create index conversation_labels_label on inbox.conversation_labels (label);

-- What somebody began to write, one text for each conversation and person.
create table inbox.drafts (
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  user_id text not null,
  text text not null,
  note boolean not null,
  changed_at timestamptz not null,
  primary key (conversation_id, user_id)
);

-- Who has a conversation open, and since when they write; `member` for the person themselves. Old rows mean nothing.
create table inbox.presences (
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  user_id text not null,
  seen_at timestamptz not null,
  typing_at timestamptz,
  primary key (conversation_id, user_id)
);

-- Who was asked to look, in a note. It lets them read that conversation.
create table inbox.mentions (
  message_id uuid not null references inbox.messages (id) on delete cascade,
  user_id text not null,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (message_id, user_id)
);
create index mentions_user on inbox.mentions (user_id, conversation_id);

-- Opening hours, promised times and when the assistant answers: each version stays, the newest holds.
create table inbox.desk_rules (
  version integer primary key,
  rules jsonb not null,
  by text not null,
  at timestamptz not null
);

-- What a member thought of an answer.
create table inbox.feedback (
  message_id uuid primary key references inbox.messages (id) on delete cascade,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  rating text not null check (rating in ('up', 'down')),
  at timestamptz not null
);
create index feedback_at on inbox.feedback (at);

-- What staff are told of: one open notice for each thing. A person's own (`user_id`) or everybody's at the desk.
create table inbox.notices (
  id uuid primary key,
  kind text not null check (kind in ('unanswered', 'emergency', 'disconnected', 'mention')),
  -- The conversation, account or note it is about.
  subject text not null,
  conversation_id uuid references inbox.conversations (id) on delete cascade,
  user_id text,
  at timestamptz not null,
  cleared_at timestamptz,
  mailed_at timestamptz
);
create unique index notices_open on inbox.notices (kind, subject, coalesce(user_id, '')) where cleared_at is null;
