#include <stdlib.h>
#include <zstd.h>

#include "carchive.h"

struct carchive_zstd {
  ZSTD_CStream *stream;
  uint8_t *output;
  size_t room;
};

carchive_zstd *carchive_zstd_open(void) {
  carchive_zstd *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->stream = ZSTD_createCStream();
  writer->room = ZSTD_CStreamOutSize();
  writer->output = malloc(writer->room);
  if (writer->stream != NULL && writer->output != NULL
      && !ZSTD_isError(ZSTD_CCtx_setParameter(writer->stream, ZSTD_c_checksumFlag, 1))) {
    return writer;
  }
  carchive_zstd_close(writer);
  return NULL;
}

int32_t carchive_zstd_add(
    carchive_zstd *writer, const uint8_t *bytes, size_t count, int32_t ends, const uint8_t **output,
    size_t *output_count) {
  ZSTD_inBuffer in = {bytes, count, 0};
  ZSTD_outBuffer out = {writer->output, writer->room, 0};
  for (;;) {
    size_t left = ZSTD_compressStream2(
        writer->stream, &out, &in, ends ? ZSTD_e_end : ZSTD_e_continue);
    if (ZSTD_isError(left)) return -1;
    if (ends ? left == 0 : in.pos == in.size) break;
    if (out.pos < out.size) continue;
    uint8_t *larger = realloc(writer->output, 2 * writer->room);
    if (larger == NULL) return -1;
    writer->output = larger;
    writer->room *= 2;
    out.dst = larger;
    out.size = writer->room;
  }
  *output = writer->output;
  *output_count = out.pos;
  return 0;
}

void carchive_zstd_close(carchive_zstd *writer) {
  if (writer == NULL) return;
  ZSTD_freeCStream(writer->stream);
  free(writer->output);
  free(writer);
}
