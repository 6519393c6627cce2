-- Who wants to be asked for ratings no more. Erased with the person.
CREATE TABLE rating_opt_out (
    person text        COLLATE "C" PRIMARY KEY REFERENCES person_directory (id) ON DELETE CASCADE,
    since  timestamptz NOT NULL
);
