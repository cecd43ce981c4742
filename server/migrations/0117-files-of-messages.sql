-- Which file a message brought, so that a file which two people sent stays when one of them is forgotten. What stood in the
-- sealed content only is noted once, by the program: SQL cannot read it.
alter table inbox.messages add column file_address text,
  add column file_noted boolean not null default false;
create index messages_file on inbox.messages (file_address) where file_address is not null;
create index messages_file_unnoted on inbox.messages (id)
  where not file_noted and content_type in ('image', 'document', 'audio', 'video', 'sticker');
create index page_images_address on intake.page_images (address);
create index batch_items_waiting on audit.batch_items (address) where state = 'queued';
