/* The little of libcsv that reading tables asks for, in plain C types. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A parser of rows; not to be shared between threads. */
typedef struct ccsv_parser ccsv_parser;

/* A parser of fields parted by a byte, which keeps the fields or only counts rows; NULL if there is
   no memory. */
ccsv_parser *_Nullable ccsv_open(uint8_t separator, bool keeps_fields);

/* Parses bytes; how many rows ended in them, or -1 if there is no memory. */
int32_t ccsv_feed(ccsv_parser *_Nonnull parser, const uint8_t *_Nullable bytes, size_t count);

/* How many fields were kept. */
size_t ccsv_field_count(const ccsv_parser *_Nonnull parser);

/* A kept field's bytes, their number in *count. */
const uint8_t *_Nonnull ccsv_field(
    const ccsv_parser *_Nonnull parser, size_t place, size_t *_Nonnull count);

/* Gives the parser back. */
void ccsv_close(ccsv_parser *_Nullable parser);
