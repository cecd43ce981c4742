-- The list of conversations in its orders, so that a page is read and not sorted out of everything. Each stands in one of
-- the first two.
create index conversations_need on inbox.conversations
  (emergency desc, (state = 'waiting') desc, (unanswered > 0) desc, changed_at desc, id) where state <> 'resolved';
create index conversations_need_resolved on inbox.conversations
  (emergency desc, (state = 'waiting') desc, (unanswered > 0) desc, changed_at desc, id) where state = 'resolved';
create index conversations_open on inbox.conversations (changed_at) where state <> 'resolved';
create index conversations_owner on inbox.conversations (owner) where owner is not null;
-- A person's conversations, found by their name.
create index conversations_contact on inbox.conversations (contact_id);
-- A word that many messages hold is looked for from the newest on.
create index messages_received on inbox.messages (received_at desc) where revoked_at is null;
