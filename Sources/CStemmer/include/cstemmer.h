/* The little of libstemmer that comparing words asks for, in plain C types. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* A stemmer for English; not to be shared between threads. */
typedef struct cstemmer cstemmer;

/* A stemmer, or NULL if there is no memory. */
cstemmer *_Nullable cstemmer_open(void);

/* The length of the stem of a word in lower case, in bytes; the stem lies at *stem until the next call.
   0 if there is no memory. */
size_t cstemmer_stem(
    cstemmer *_Nonnull stemmer, const uint8_t *_Nonnull word, size_t count,
    const uint8_t *_Nullable *_Nonnull stem);

/* Gives the stemmer back. */
void cstemmer_close(cstemmer *_Nullable stemmer);
