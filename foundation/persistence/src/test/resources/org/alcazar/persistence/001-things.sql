-- A comment; with a semicolon in it.
CREATE TABLE thing (
    name TEXT PRIMARY KEY,
    octets BYTEA,
    number BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX thing_number ON thing (number);
