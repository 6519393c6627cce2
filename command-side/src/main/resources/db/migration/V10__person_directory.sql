-- Who the opaque ids of the ledger stand for: the only place with names and addresses, erasable.
CREATE TABLE person_directory (
    id         text        COLLATE "C" PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
    name       text        CHECK (length(name) <= 200),
    email      text        CHECK (length(email) <= 254),
    phone      text        CHECK (length(phone) <= 40),
    tier       text        NOT NULL DEFAULT 'STANDARD' CHECK (tier IN ('STANDARD', 'PREMIUM')),
    language   text        CHECK (length(language) <= 35),
    created_at timestamptz NOT NULL
);

-- One person an address, however it is spelt.
CREATE UNIQUE INDEX person_directory_email ON person_directory (lower(email));

GRANT SELECT ON person_directory TO support_reader;
