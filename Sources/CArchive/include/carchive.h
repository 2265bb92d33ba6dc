/* The little of libarchive and zlib that reading and writing compressed files asks for, in plain C
   types. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* A stream of bytes with its compression (gzip of one or many members, zstd, xz, bzip2 or none)
   taken off; not to be shared between threads. */
typedef struct carchive_reader carchive_reader;

/* What `carchive_next` found. */
#define CARCHIVE_BYTES 1
#define CARCHIVE_END 0
/* The system refused to read; its code is in *code. */
#define CARCHIVE_REFUSED (-1)
/* The compressed bytes are damaged or cut off; `carchive_message` says how. */
#define CARCHIVE_DAMAGED (-2)

/* A reader of an open file, which stays the caller's to close; NULL if there is no memory. */
carchive_reader *_Nullable carchive_read_file(int32_t descriptor);

/* A reader of bytes in memory, which must outlive it; NULL if there is no memory. */
carchive_reader *_Nullable carchive_read_bytes(const uint8_t *_Nullable bytes, size_t count);

/* The next stretch of bytes, which stay where they are until the next call; never empty. */
int32_t carchive_next(
    carchive_reader *_Nonnull reader, const uint8_t *_Nullable *_Nonnull bytes,
    size_t *_Nonnull count, int32_t *_Nonnull code);

/* How many bytes, still compressed, were read from the file. */
uint64_t carchive_consumed(const carchive_reader *_Nonnull reader);

/* Whether more may be asked of the reader after damage: of gzip, what follows the damaged member. */
int32_t carchive_goes_on(const carchive_reader *_Nonnull reader);

/* What is wrong with damaged bytes. */
const char *_Nonnull carchive_message(const carchive_reader *_Nonnull reader);

/* Gives the reader back. */
void carchive_read_close(carchive_reader *_Nullable reader);

/* A writer that compresses with zstd into an open file. */
typedef struct carchive_writer carchive_writer;

/* A writer into an open file, which stays the caller's to close; NULL if there is no memory. */
carchive_writer *_Nullable carchive_write_zstd(int32_t descriptor);

/* Compresses bytes; 0, or the system's code if it refused to write. */
int32_t carchive_write(
    carchive_writer *_Nonnull writer, const uint8_t *_Nullable bytes, size_t count);

/* Writes what is left and gives the writer back; 0, or the system's code. */
int32_t carchive_write_close(carchive_writer *_Nonnull writer);
