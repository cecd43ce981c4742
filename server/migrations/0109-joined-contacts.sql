-- Contacts that one of us found to be one person: who they are is said by `person`, the smallest id of those joined.
-- Conversations, names and consents stay with their contact, so that parting them again loses nothing.
alter table inbox.contacts add column person uuid;
update inbox.contacts set person = id;
do $$
declare moved integer;
begin
  loop
    update inbox.contacts k set person = o.least from (
      select x.id, min(y.person::text)::uuid as least from inbox.contacts x
      join inbox.contact_merges m on m.undone_at is null and (m.kept = x.id or m.merged = x.id)
      join inbox.contacts y on y.id in (m.kept, m.merged)
      group by x.id) o
    where o.id = k.id and o.least < k.person;
    get diagnostics moved = row_count;
    exit when moved = 0;
  end loop;
end $$;
alter table inbox.contacts alter column person set not null;
create index contacts_person on inbox.contacts (person);

-- Who joined them and who parted them again; the notes are sealed.
alter table inbox.contact_merges
  add column by text,
  add column note text,
  add column undone_by text,
  add column undo_note text;
create index contact_merges_kept on inbox.contact_merges (kept) where undone_at is null;
create index contact_merges_merged on inbox.contact_merges (merged) where undone_at is null;
