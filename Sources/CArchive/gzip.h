/* Gzip files of any number of members, checked against their checksums and lengths (RFC 1952). */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Fills `room`; the count of bytes, 0 at the end, -1 if the system refused. */
typedef ptrdiff_t gzip_fill(void *context, uint8_t *room, size_t size);

/* A stream of members; after damage it goes on at the next member that decodes. */
typedef struct gzip_reader gzip_reader;

/* A reader of what `fill` gives, behind bytes that were read already; NULL if there is no memory. */
gzip_reader *gzip_open(gzip_fill *fill, void *context, const uint8_t *first, size_t count);

/* The next stretch of bytes, as `carchive_next` gives it. After CARCHIVE_DAMAGED it may be called again. */
int32_t gzip_next(gzip_reader *reader, const uint8_t **bytes, size_t *count);

/* What is wrong with damaged bytes. */
const char *gzip_message(const gzip_reader *reader);

/* Gives the reader back. */
void gzip_close(gzip_reader *reader);
