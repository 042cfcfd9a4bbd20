-- Counts up when more changed than editions and judgements tell: records erased, a source put under other rules.
insert into change (what, number) values ('whole', 0);
