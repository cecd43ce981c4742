-- Who did what, what was announced, what was pushed to screens, and which requests were already served.
create table platform.trail (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  actor_kind text not null check (actor_kind in ('person', 'service', 'system', 'assistant')),
  action text not null,
  resource text not null,
  resource_id text not null,
  request_id text,
  reason text,
  fields text[] not null default '{}',
  versions jsonb not null default '{}'
);
create index trail_resource on platform.trail (resource, resource_id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is only ever added to';
end $$;
create trigger trail_append_only before update or delete or truncate on platform.trail
  for each statement execute function platform.refuse_change();

create table platform.events (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  at timestamptz not null
);

create table platform.pushes (
  seq bigint generated always as identity primary key,
  room text not null,
  kind text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index pushes_room on platform.pushes (room, seq);

create table platform.settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
