extension Migration {
  /// Articles, who speaks in them, what is said, and people across articles.
  ///
  /// Offsets count code points of the article's text. `day` is the date as far as it is an ISO date;
  /// `digest` is the SHA-256 of the text. `speaker` is one who speaks in one article, `person` the
  /// same one across articles; `statement.person` repeats its speaker's for the sake of speed.
  /// `quotation` is a quotation's words whoever printed them; `cluster` is the first of those
  /// that are nearly the same.
  static let articlesAndStatements = Migration(
    version: 1,
    sql: """
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        title TEXT,
        date TEXT CHECK (date <> ''),
        day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]*' AND length(day) IN (4, 7, 10)),
        url TEXT,
        outlet TEXT,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX article_by_day ON article (day);
      CREATE INDEX article_by_outlet ON article (outlet COLLATE NOCASE, day);

      CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE CHECK (code <> ''),
        name TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('person', 'organisation', 'group', 'unnamed')),
        wikidata TEXT,
        listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),
        first_day TEXT,
        last_day TEXT
      ) STRICT;

      CREATE TABLE listed_name (
        person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        folded TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (folded, person)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX listed_name_by_person ON listed_name (person);

      CREATE TABLE listed_role (
        person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        PRIMARY KEY (person, role)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE person_name (
        id INTEGER PRIMARY KEY,
        person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        UNIQUE (person, name)
      ) STRICT;

      CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        label TEXT NOT NULL CHECK (label <> ''),
        name TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('person', 'organisation', 'group', 'unnamed')),
        person INTEGER NOT NULL REFERENCES person (id),
        UNIQUE (article, label)
      ) STRICT;
      CREATE INDEX speaker_by_person ON speaker (person);

      CREATE TABLE speaker_alias (
        speaker INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        alias TEXT NOT NULL,
        PRIMARY KEY (speaker, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE speaker_role (
        speaker INTEGER NOT NULL REFERENCES speaker (id) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        role TEXT NOT NULL,
        PRIMARY KEY (speaker, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE quotation (
        id INTEGER PRIMARY KEY,
        hash INTEGER NOT NULL UNIQUE,
        cluster INTEGER NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT;
      CREATE INDEX quotation_by_cluster ON quotation (cluster);

      CREATE TABLE quotation_band (
        hash INTEGER NOT NULL,
        quotation INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
        PRIMARY KEY (hash, quotation)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX quotation_band_by_quotation ON quotation_band (quotation);

      CREATE TABLE statement (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        attribution TEXT NOT NULL CHECK (attribution <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
        class TEXT NOT NULL CHECK (class IN ('speech', 'writing', 'thought')),
        polarity TEXT NOT NULL
          CHECK (polarity IN ('asserted', 'negated', 'declined', 'question', 'hypothetical')),
        confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        text TEXT NOT NULL,
        addressee TEXT NOT NULL DEFAULT '',
        speaker INTEGER REFERENCES speaker (id),
        person INTEGER REFERENCES person (id),
        holder INTEGER REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
        quotation INTEGER REFERENCES quotation (id),
        CHECK ((speaker IS NULL) = (person IS NULL)),
        CHECK (holder <> id),
        UNIQUE (article, attribution)
      ) STRICT;
      CREATE INDEX statement_by_speaker ON statement (speaker);
      CREATE INDEX statement_by_person ON statement (person);
      CREATE INDEX statement_by_holder ON statement (holder) WHERE holder IS NOT NULL;
      CREATE INDEX statement_by_quotation ON statement (quotation) WHERE quotation IS NOT NULL;

      CREATE TABLE span (
        statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('content', 'cue', 'source', 'addressee')),
        place INTEGER NOT NULL CHECK (place >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end >= start),
        PRIMARY KEY (statement, role, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE rule (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE evidence (
        statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        rule INTEGER NOT NULL REFERENCES rule (id),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end >= start),
        PRIMARY KEY (statement, place)
      ) STRICT, WITHOUT ROWID;
      """
  )
}
