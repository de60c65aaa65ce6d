-- half-done forms, each only for the person who wrote it; removed with the task. content is the answers as JSON
create table draft (
    task_id      varchar(64)     not null,
    user_id      varchar(64)     not null,
    municipality varchar(64)     not null,
    content      varchar(200000) not null,
    saved_at     timestamp       not null,
    primary key (task_id, user_id)
);
