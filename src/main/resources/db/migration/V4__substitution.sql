-- who stands in for whom at a school. process: the running handing over that made it, which also ends it; both days
-- are included; ended_on: given back, early or when it was over
create table substitution (
    municipality  varchar(64) not null,
    process       varchar(64) not null,
    school        varchar(32) not null,
    absent_id     varchar(64) not null,
    substitute_id varchar(64) not null,
    first_day     date        not null,
    last_day      date        not null,
    ended_on      date,
    primary key (municipality, process, school)
);
create index substitution_by_absent on substitution (municipality, absent_id);
create index substitution_by_substitute on substitution (municipality, substitute_id);
