/* SQLite, and what of it Swift cannot call: its casts of constants. */
#pragma once

#include <sqlite3.h>

/* Binds UTF-8 text that SQLite copies; 0 (SQLITE_OK) if it could. */
static inline int csqlite_bind_text(
    sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, place, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* Binds bytes that SQLite copies; 0 (SQLITE_OK) if it could. */
static inline int csqlite_bind_blob(
    sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, place, bytes, count, SQLITE_TRANSIENT);
}
