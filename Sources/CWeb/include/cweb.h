#ifndef CWEB_H
#define CWEB_H

#include <stddef.h>
#include <stdint.h>

/// A file of Web that was built into the program. The bytes live as long as the program.
struct cweb_file {
  const char *name;
  const uint8_t *bytes;
  size_t length;
};

/// How many files were built in.
size_t cweb_count(void);

/// The file at a place below cweb_count().
struct cweb_file cweb_at(size_t place);

#endif
