#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stddef.h>
#include <stdint.h>

/// A lexicon file that was built into the program. The bytes live as long as the program.
struct lexicons_file {
  const char *name;
  const uint8_t *bytes;
  size_t length;
};

/// How many files were built in.
size_t lexicons_count(void);

/// The file at a place below lexicons_count().
struct lexicons_file lexicons_at(size_t place);

#endif
