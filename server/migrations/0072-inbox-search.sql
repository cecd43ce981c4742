-- Words of messages and names as keyed hashes of their stems: found without being read. Filled as messages come.
alter table inbox.messages add column words text[] not null default '{}';
create index messages_words on inbox.messages using gin (words);
alter table inbox.contacts add column name_words text[] not null default '{}';
create index contacts_name_words on inbox.contacts using gin (name_words);

-- Replies that staff keep ready.
create table inbox.canned_replies (
  id uuid primary key,
  shortcut text not null unique,
  body text not null,
  by text not null,
  changed_at timestamptz not null
);
