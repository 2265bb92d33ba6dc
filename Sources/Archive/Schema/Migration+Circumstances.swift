extension Migration {
  /// How and when a statement was made, in a table of its own: `span` allows no further role, and
  /// a time has a date besides its place.
  ///
  /// Statements that were stored before have none until their articles are stored anew.
  /// `date` is the ISO 8601 day, week, month or year that the words mean, where that is known.
  static let circumstances = Migration(
    version: 5,
    sql: """
      CREATE TABLE circumstance (
        statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('medium', 'time')),
        place INTEGER NOT NULL CHECK (place >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL CHECK (end >= start),
        date TEXT CHECK (
          date GLOB '[0-9][0-9][0-9][0-9]'
          OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'
          OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'
          OR date GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'
        ),
        PRIMARY KEY (statement, kind, place),
        CHECK (kind = 'medium' OR place = 0),
        CHECK (kind = 'time' OR date IS NULL)
      ) STRICT, WITHOUT ROWID;
      """
  )
}
