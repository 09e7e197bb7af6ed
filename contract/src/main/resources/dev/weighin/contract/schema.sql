-- The tables of C18 and C19 with their rows. Run once, in an empty database; servers only use what it makes.

CREATE TABLE world (
  id integer PRIMARY KEY,
  random_number integer NOT NULL CHECK (random_number BETWEEN 1 AND 10000)
);

-- 7,919 is a prime, so the numbers are a shuffle of 1 to 10,000: spread out, and the same in every database.
INSERT INTO world (id, random_number)
SELECT id, 1 + (id * 7919) % 10000 FROM generate_series(1, 10000) AS id;

CREATE TABLE fortune (
  id integer PRIMARY KEY,
  message text NOT NULL
);

INSERT INTO fortune (id, message) VALUES
  (1, 'A benchmark answers the question it asks, not the one you have.'),
  (2, 'Der schnellste Code ist der, der nicht läuft.'),
  (3, 'Measure twice, deploy once.'),
  (4, 'Nobody was ever woken at night by a missing abstraction.'),
  (5, 'すべての平均値は誰かを隠している。'),
  (6, 'The cache remembers what you would rather forget.'),
  (7, 'Tail & head: both belong to the same dog.'),
  (8, 'There are two hard things: naming "things", and counting to one.'),
  (9, 'Yarın ölçülecek bir gündür.'),
  (10, 'Ανάμεσα σε δύο αριθμούς χωράει πάντα μια δικαιολογία.'),
  (11, '<script>alert("This must be shown, not run.");</script>'),
  (12, 'Кто не мерил, тот угадал.');
