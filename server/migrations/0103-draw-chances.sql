-- How a judged claim came to be looked at, and the chance it had of being drawn by lot: labels are weighed by it. Cases and
-- labels of before this have no chance kept; their labels count once each.
alter table adjudication.cases add column draw_chance double precision check (draw_chance > 0 and draw_chance <= 1);
alter table risk.claim_labels
  add column chosen text check (chosen in ('expected-recovery', 'exploration', 'by-hand')),
  add column draw_chance double precision check (draw_chance > 0 and draw_chance <= 1);
