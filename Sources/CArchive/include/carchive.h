/* The little of libarchive, zlib and libzstd that reading and writing compressed files asks for, in plain C
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

/* A compressor to one frame of zstd, which ends with a checksum of its content. */
typedef struct carchive_zstd carchive_zstd;

/* A compressor at the beginning of its frame; NULL if there is no memory. */
carchive_zstd *_Nullable carchive_zstd_open(void);

/* Compresses bytes, and ends the frame if `ends` is not 0. The compressed bytes that are ready, maybe
   none, stay where they are until the next call. 0, or -1 if there is no memory. */
int32_t carchive_zstd_add(
    carchive_zstd *_Nonnull compressor, const uint8_t *_Nullable bytes, size_t count, int32_t ends,
    const uint8_t *_Nullable *_Nonnull output, size_t *_Nonnull output_count);

/* Gives the compressor back. */
void carchive_zstd_close(carchive_zstd *_Nullable compressor);
