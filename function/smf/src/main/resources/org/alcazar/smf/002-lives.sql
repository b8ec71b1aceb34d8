-- Which life of the SMF this is: 0 to 255, another one after each start.
CREATE TABLE life (
    number INTEGER NOT NULL
);
INSERT INTO life (number) VALUES (0);
