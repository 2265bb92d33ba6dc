/* SHA-256 as nettle computes it, in plain C types. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define CDIGEST_LENGTH 32

/* A digest in the making; not to be shared between threads. */
typedef struct cdigest cdigest;

/* A digest of nothing yet; NULL if there is no memory. */
cdigest *_Nullable cdigest_open(void);

/* Adds bytes. */
void cdigest_add(cdigest *_Nonnull digest, const uint8_t *_Nullable bytes, size_t count);

/* Writes the digest of all that was added to `out`, CDIGEST_LENGTH bytes, and begins anew. */
void cdigest_finish(cdigest *_Nonnull digest, uint8_t *_Nonnull out);

/* Gives it back. */
void cdigest_close(cdigest *_Nullable digest);
