-- Lists of equipment. first and last are type allocation code and serial number, fourteen digits as a number, both included.
CREATE TABLE equipment (
    first BIGINT NOT NULL,
    last BIGINT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (first, last)
);
-- Single pieces may be millions; ranges, which are searched, are few.
CREATE INDEX equipment_range ON equipment (first, last) WHERE last > first;
