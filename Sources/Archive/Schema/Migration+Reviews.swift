extension Migration {
  /// What people decided of statements: rows are added, never changed or taken away.
  ///
  /// A review names the article and the stretch of its content, and repeats the words, but has no
  /// reference to a row: statements come and go as articles are indexed again.
  static let reviews = Migration(
    version: 3,
    sql: """
      CREATE TABLE review (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article TEXT NOT NULL CHECK (article <> ''),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end >= start),
        words TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision IN ('confirm', 'correct', 'reject')),
        speaker TEXT CHECK (speaker <> ''),
        note TEXT,
        reviewer TEXT,
        at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
        CHECK (speaker IS NULL OR decision = 'correct')
      ) STRICT;
      CREATE INDEX review_by_article ON review (article, start, end);

      CREATE TABLE review_span (
        review INTEGER NOT NULL REFERENCES review (id),
        place INTEGER NOT NULL CHECK (place >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end > start),
        PRIMARY KEY (review, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER review_stays BEFORE DELETE ON review BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      CREATE TRIGGER review_is_final BEFORE UPDATE ON review BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      -- What replaces a row on a conflict asks no trigger for deletion.
      CREATE TRIGGER review_is_new BEFORE INSERT ON review
        WHEN EXISTS (SELECT 1 FROM review WHERE id = new.id) BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      CREATE TRIGGER review_span_is_new BEFORE INSERT ON review_span
        WHEN EXISTS (SELECT 1 FROM review_span WHERE review = new.review AND place = new.place)
        BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      CREATE TRIGGER review_span_stays BEFORE DELETE ON review_span BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      CREATE TRIGGER review_span_is_final BEFORE UPDATE ON review_span BEGIN
        SELECT raise(ABORT, 'reviews are only added');
      END;
      """
  )
}
