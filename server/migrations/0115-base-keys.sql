-- The keys of this installation, each wrapped by the root of the key file: a new root wraps them anew, and nothing that was
-- made with them changes. While the root is being changed they stand here wrapped by both.
create table platform.base_keys (
  -- Which root wrapped it: the id of the key file's first line.
  root_id text not null,
  purpose text not null,
  -- The id that cells and wrapped keys name.
  base_id text not null,
  -- AES-256-GCM; opens for this root, purpose and id only.
  wrapped text not null,
  made_at timestamptz not null default now(),
  primary key (root_id, purpose)
);
