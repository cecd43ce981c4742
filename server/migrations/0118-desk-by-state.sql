-- The list of one state in its order: of the few that sleep, and of the many that are resolved, a page is read without those
-- of other states. What is waiting stands in an index of its own order.
create index conversations_state_need on inbox.conversations
  (state, emergency desc, (unanswered > 0) desc, changed_at desc, id);
drop index inbox.conversations_need_resolved;
