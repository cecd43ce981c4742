-- Messages that WhatsApp approved for us: the only ones that may go out when the 24 hours after a person's last message are over.
create table inbox.templates (
  name text not null,
  language text not null,
  category text not null check (category in ('utility', 'authentication', 'marketing')),
  -- With {{1}}, {{2}} … where values go, as it was approved.
  body text not null,
  by text not null,
  changed_at timestamptz not null,
  primary key (name, language)
);
