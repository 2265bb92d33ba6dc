#include "cdigest.h"

#include <nettle/sha2.h>
#include <stdlib.h>

_Static_assert(CDIGEST_LENGTH == SHA256_DIGEST_SIZE, "the length of a digest");

struct cdigest {
  struct sha256_ctx context;
};

cdigest *cdigest_open(void) {
  cdigest *digest = malloc(sizeof *digest);
  if (digest != NULL) sha256_init(&digest->context);
  return digest;
}

void cdigest_add(cdigest *digest, const uint8_t *bytes, size_t count) {
  if (count > 0) sha256_update(&digest->context, count, bytes);
}

void cdigest_finish(cdigest *digest, uint8_t *out) {
  sha256_digest(&digest->context, CDIGEST_LENGTH, out);
}

void cdigest_close(cdigest *digest) { free(digest); }
