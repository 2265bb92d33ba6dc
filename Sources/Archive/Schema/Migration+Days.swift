extension Migration {
  /// The article's day beside each statement, so that what somebody said last is found by an index
  /// alone: the latest of 20,000 statements in some milliseconds.
  static let days = Migration(
    version: 4,
    sql: """
      ALTER TABLE statement ADD COLUMN day TEXT;
      UPDATE statement SET day = (SELECT day FROM article WHERE id = statement.article);
      CREATE INDEX statement_by_person_and_day ON statement (person, day, article);
      DROP INDEX statement_by_person;
      """
  )
}
