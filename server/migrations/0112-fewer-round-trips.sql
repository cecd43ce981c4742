-- What is announced with a change, kept in one statement: the events, and the pushes under the lock of the log's numbers,
-- which is held until the transaction ends, so that numbers become visible in order and a reader misses none.
create function platform.tell(told jsonb, shown jsonb) returns void language plpgsql as $$
begin
  insert into platform.events (id, name, payload, at, request_id, traceparent)
  select id, name, payload, at, request_id, traceparent
  from jsonb_to_recordset(told) as x (id uuid, name text, payload jsonb, at timestamptz, request_id text, traceparent text);
  if jsonb_array_length(shown) > 0 then
    perform pg_advisory_xact_lock(72002);
    insert into platform.pushes (room, kind, payload, at)
    select one ->> 'room', one ->> 'kind', one -> 'payload', (one ->> 'at')::timestamptz
    from jsonb_array_elements(shown) with ordinality as x (one, place) order by place;
  end if;
end $$;

-- A message that came in on a thread that was looked at before, with what follows from it, all or nothing.
create type inbox.new_message as (
  place integer, account_id text, received_id text, raw_hash text, conversation_id uuid, epoch integer, answered_seq integer,
  id uuid, seq integer, content text, content_type text, external_id text, sent_at timestamptz, received_at timestamptz,
  delayed boolean, words text[], unanswered integer, due_at timestamptz, longest interval, told jsonb, shown jsonb
);

-- Keeps such messages, each of another conversation. One that came before is a `duplicate`. One whose thread is no longer
-- as it was looked at is `changed`, and nothing of it is kept: it is to be taken in by itself.
create function inbox.keep_messages(batch jsonb) returns table (place integer, outcome text) language plpgsql as $$
declare
  all_new inbox.new_message[];
  fresh integer[];
  held integer[];
begin
  select array_agg(x) into all_new from jsonb_populate_recordset(null::inbox.new_message, batch) x;
  -- Always in one order, here and below: two servers that take in the same must not wait for each other.
  with came as (
    insert into inbox.received (account_id, external_id, kind, raw_hash, at)
    select x.account_id, x.received_id, 'message', x.raw_hash, x.received_at
    from unnest(all_new) x order by x.account_id, x.received_id
    on conflict do nothing returning account_id, external_id)
  select array_agg(x.place) into fresh
  from unnest(all_new) x join came on came.account_id = x.account_id and came.external_id = x.received_id;
  perform 1 from inbox.conversations c
  where c.id in (select x.conversation_id from unnest(all_new) x where x.place = any (fresh)) order by c.id for update;
  select array_agg(x.place) into held
  from unnest(all_new) x join inbox.conversations c on c.id = x.conversation_id
  where x.place = any (fresh) and c.last_seq = x.seq - 1 and c.answered_seq = x.answered_seq and c.epoch = x.epoch;
  delete from inbox.received r using unnest(all_new) x
  where x.place = any (fresh) and not (x.place = any (coalesce(held, '{}')))
    and r.account_id = x.account_id and r.external_id = x.received_id and r.kind = 'message' and r.target = '';
  if held is not null then
    insert into inbox.messages (id, conversation_id, seq, direction, author_kind, content, content_type, external_id, sent_at,
      received_at, delayed, words)
    select x.id, x.conversation_id, x.seq, 'in', 'contact', x.content, x.content_type, x.external_id, x.sent_at,
      x.received_at, x.delayed, x.words
    from unnest(all_new) x where x.place = any (held);
    update inbox.conversations c
    set last_seq = x.seq, unanswered = x.unanswered, changed_at = x.received_at, last_inbound_at = x.received_at
    from unnest(all_new) x where x.place = any (held) and c.id = x.conversation_id;
    -- A burst goes on from its first message, and no longer than it may.
    insert into inbox.turns_due as due (conversation_id, message_id, seq, first_at, due_at)
    select x.conversation_id, x.id, x.seq, x.received_at, x.due_at
    from unnest(all_new) x where x.place = any (held) order by x.conversation_id
    on conflict (conversation_id) do update set message_id = excluded.message_id, seq = excluded.seq,
      due_at = least(excluded.due_at, due.first_at + (
        select x.longest from unnest(all_new) x where x.id = excluded.message_id));
    perform platform.tell(
      (select coalesce(jsonb_agg(one order by x.place), '[]') from unnest(all_new) x, jsonb_array_elements(x.told) one
       where x.place = any (held)),
      (select coalesce(jsonb_agg(one order by x.place, n), '[]')
       from unnest(all_new) x, jsonb_array_elements(x.shown) with ordinality as s (one, n) where x.place = any (held)));
  end if;
  return query select x.place,
    case when x.place = any (held) then 'kept' when x.place = any (fresh) then 'changed' else 'duplicate' end
  from unnest(all_new) x;
end $$;
