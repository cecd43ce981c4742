-- Where each conversation stands with the assistant, what it said in each turn, and the tickets of complaints. Sealed where it holds people's words.
create schema assistant;

create table assistant.dialogues (
  conversation_id uuid primary key references inbox.conversations (id) on delete cascade,
  state text not null,
  changed_at timestamptz not null
);

create table assistant.turns (
  id uuid primary key,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  -- The message that the turn answers; one turn each.
  message_id uuid not null unique,
  epoch integer not null,
  intent text not null,
  emergency_group text,
  abstained boolean not null,
  passage_ids text[] not null,
  replies text not null,
  effects text not null,
  at timestamptz not null
);
create index turns_conversation on assistant.turns (conversation_id, at);

-- A complaint with a number, a kind and a clock.
create table inbox.tickets (
  id uuid primary key,
  number text not null unique,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  -- Opened once for one turn, however often the step runs.
  client_ref text not null unique,
  category text not null,
  urgency integer not null check (urgency between 0 and 4),
  status text not null check (status in ('open', 'in-progress', 'resolved')),
  text text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  resolved_at timestamptz
);
create index tickets_due on inbox.tickets (due_at) where status <> 'resolved';

-- Our page is answered by the assistant first.
update inbox.channel_accounts set bot_enabled = true where id = 'web';
