-- db-scheduler's table: what is to be done once its time has come. A row is removed when it is done.
CREATE TABLE timer (
    task_name            text COLLATE "C" NOT NULL,
    task_instance        text COLLATE "C" NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
) WITH (
    -- Rows live shortly: what is dead is in the way of the next poll.
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02
);
CREATE INDEX timer_execution_time ON timer (execution_time);
CREATE INDEX timer_last_heartbeat ON timer (last_heartbeat);
