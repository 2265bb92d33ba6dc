extension Migration {
  /// The words of statements, articles and names, kept in step by triggers.
  ///
  /// The words themselves stay in the tables (`content`), the index holds where they stand.
  static let search = Migration(
    version: 2,
    sql: """
      CREATE VIRTUAL TABLE statement_words USING fts5 (
        text, addressee, content='statement', content_rowid='id', tokenize='porter unicode61'
      );
      CREATE TRIGGER statement_words_add AFTER INSERT ON statement BEGIN
        INSERT INTO statement_words (rowid, text, addressee)
          VALUES (new.id, new.text, new.addressee);
      END;
      CREATE TRIGGER statement_words_remove AFTER DELETE ON statement BEGIN
        INSERT INTO statement_words (statement_words, rowid, text, addressee)
          VALUES ('delete', old.id, old.text, old.addressee);
      END;
      CREATE TRIGGER statement_words_change AFTER UPDATE OF text, addressee ON statement BEGIN
        INSERT INTO statement_words (statement_words, rowid, text, addressee)
          VALUES ('delete', old.id, old.text, old.addressee);
        INSERT INTO statement_words (rowid, text, addressee)
          VALUES (new.id, new.text, new.addressee);
      END;

      CREATE VIRTUAL TABLE article_words USING fts5 (
        title, text, content='article', content_rowid='id', tokenize='porter unicode61'
      );
      CREATE TRIGGER article_words_add AFTER INSERT ON article BEGIN
        INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
      END;
      CREATE TRIGGER article_words_remove AFTER DELETE ON article BEGIN
        INSERT INTO article_words (article_words, rowid, title, text)
          VALUES ('delete', old.id, old.title, old.text);
      END;
      CREATE TRIGGER article_words_change AFTER UPDATE OF title, text ON article BEGIN
        INSERT INTO article_words (article_words, rowid, title, text)
          VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
      END;

      CREATE VIRTUAL TABLE person_words USING fts5 (
        name, content='person_name', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER person_words_add AFTER INSERT ON person_name BEGIN
        INSERT INTO person_words (rowid, name) VALUES (new.id, new.name);
      END;
      CREATE TRIGGER person_words_remove AFTER DELETE ON person_name BEGIN
        INSERT INTO person_words (person_words, rowid, name)
          VALUES ('delete', old.id, old.name);
      END;
      """
  )
}
